import { type FolderRules, NO_RULES } from '../../shared/folder-rules.ts';
import type { ProfileId, RootId } from '../../shared/ids.ts';
import { rootId } from '../../shared/ids.ts';
import type { AfterRule, ExistingRule } from '../../shared/model.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Services } from '../services.ts';
import type { RootStore, StoredRoot } from '../store/root-store.ts';
import type { FileMemory } from './file-memory.ts';
import type { Hints } from './hints.ts';
import { type RootWatch, watchRoot } from './root-watch.ts';
import { overlap } from './roots-overlap.ts';
import type { Candidate, ScanReport, WatchEvents } from './watch-events.ts';

export interface NewRoot {
  readonly path: string;
  /** null: each of its sub-folders belongs to the client whose name it bears, or who is chosen for it. */
  readonly profileId: ProfileId | null;
  readonly existing: ExistingRule;
  /** What becomes of originals; left where they are unless said otherwise. */
  readonly after?: AfterRule;
  readonly stabilityMs?: number;
  /** Which files are taken; all unless said otherwise. */
  readonly rules?: FolderRules;
  /**
   * The person looked at the folder and chose anew: what lies in it now is left or uploaded as said, and for
   * another client than before nothing is remembered. Otherwise the folder goes on where it was.
   */
  readonly afresh?: boolean;
}

interface RootDeps {
  readonly services: Omit<Services, 'store'>;
  readonly store: RootStore;
  readonly memory: FileMemory;
  readonly hints: Hints;
  readonly events: WatchEvents;
}

/** The watched folders of one account: which there are, and the watch on each. */
export class RootService {
  readonly #deps: RootDeps;
  readonly #watches = new Map<RootId, RootWatch>();
  #stopped = false;

  constructor(deps: RootDeps) {
    this.#deps = deps;
  }

  start(): void {
    for (const root of this.#deps.store.list()) this.#watch(root);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#watches.values()].map((watch) => watch.stop()));
    this.#watches.clear();
  }

  list(): readonly StoredRoot[] {
    return this.#deps.store.list();
  }

  /** Starts watching a folder for a client. A folder that was watched before goes on with what is remembered. */
  async add(wanted: NewRoot): Promise<Outcome<StoredRoot>> {
    const { store, services } = this.#deps;
    const real = await services.files.realpath(wanted.path);
    if (!real.ok) return { done: false, problem: { kind: 'failure', failure: real.failure } };
    const stat = await services.files.lstat(real.value);
    if (!stat.ok || stat.value.kind !== 'folder') return { done: false, problem: { kind: 'not-a-folder' } };
    const clash = overlap(
      real.value,
      store.list().map((root) => root.path),
    );
    if (clash !== undefined) return { done: false, problem: { kind: 'overlaps', path: clash } };
    const root = this.#save({ ...wanted, path: real.value });
    this.#watch(root);
    return { done: true, value: root };
  }

  /** Stops watching. Nothing is deleted; uploads that are queued go on. */
  async remove(id: RootId): Promise<void> {
    this.#deps.store.remove(id);
    const watch = this.#watches.get(id);
    this.#watches.delete(id);
    await watch?.stop();
  }

  /** Takes up other rules: what they newly take is found by a scan; what is queued already goes on. */
  setRules(id: RootId, rules: FolderRules): void {
    this.#deps.store.setRules(id, rules);
    this.#watches.get(id)?.setRules(rules);
  }

  /** Looks at a folder again at once. undefined when it is not watched. */
  rescan(id: RootId): Promise<ScanReport> | undefined {
    return this.#watches.get(id)?.rescan();
  }

  /** Looks at every folder again, without waiting for it. */
  rescanAll(): void {
    const { log } = this.#deps.services;
    for (const [id, watch] of this.#watches) {
      watch.rescan().catch((error: unknown) => log.bug('rescan', error, { rootId: id }));
    }
  }

  /** Resolves when every root was scanned once; a missing root counts once it is back. */
  async firstScans(): Promise<readonly ScanReport[]> {
    return Promise.all([...this.#watches.values()].map((watch) => watch.firstScan));
  }

  candidates(): readonly Candidate[] {
    return [...this.#watches.values()].flatMap((watch) => watch.candidates());
  }

  #save(wanted: NewRoot): StoredRoot {
    const { store, services } = this.#deps;
    const last = store.findByPath(wanted.path);
    const before = wanted.afresh && last?.profileId !== wanted.profileId ? undefined : last;
    const root: StoredRoot = {
      id: before?.id ?? rootId(services.random.id()),
      profileId: wanted.profileId,
      path: wanted.path,
      existing: wanted.existing,
      after: wanted.after ?? before?.after ?? 'leave',
      stabilityMs: wanted.stabilityMs ?? services.limits.stabilityMs,
      rules: wanted.rules ?? before?.rules ?? NO_RULES,
      removed: false,
      given: false,
    };
    if (before) store.update(root, wanted.afresh ?? false);
    else store.insert(root);
    return root;
  }

  #watch(root: StoredRoot): void {
    if (this.#stopped) return;
    const { services, memory, events, hints } = this.#deps;
    const watch = watchRoot(root, { ...services, memory, events, hints });
    this.#watches.set(root.id, watch);
    watch.start();
  }
}
