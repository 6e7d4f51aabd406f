import type { Engine } from '../../engine/engine.ts';
import type { Clock, Timer } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Change } from '../../shared/change.ts';
import type { ProfileId, RootId } from '../../shared/ids.ts';
import { createTurns } from '../../shared/in-turn.ts';
import type { Problem } from '../../shared/outcome.ts';
import type { WantedRoot } from '../config/check-roots.ts';
import { rulesOf, sameRules } from '../config/rules-of.ts';
import { UnusableError } from '../unusable-error.ts';
import { listedRoots, sameFolder } from './listed-roots.ts';

/** Why a wanted folder is not watched now. */
export type Absence = 'missing' | 'no-permission';

interface RootsDeps {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  /** The window has folders on the list too: none is taken off it, and none of them is changed. */
  readonly shared: boolean;
  retryMs(): number;
  /** null: that of each sub-folder's name. */
  profileOf(root: WantedRoot): ProfileId | null;
  clientOf(id: ProfileId): string | null;
  /** A folder is not there, or is back. */
  tell(root: WantedRoot, state: Absence | 'watching'): void;
}

/** The folders of the configuration: watched where they are there, looked for where they are not. */
export class WatchedRoots {
  readonly #deps: RootsDeps;
  readonly #wanted = new Set<WantedRoot>();
  readonly #ids = new Map<WantedRoot, RootId>();
  readonly #absent = new Map<WantedRoot, Absence>();
  readonly #scanned = new Set<RootId>();
  #timer: Timer | undefined;
  #stopped = false;
  /** The list is changed by one at a time. */
  readonly #inTurn = createTurns();

  constructor(deps: RootsDeps) {
    this.#deps = deps;
  }

  /**
   * Before the engine starts: takes every folder of earlier runs off the list. Those that are still wanted come
   * back as the same ones, with what is remembered of their files and with the client of today. A list that the
   * window shares is left as it is, and its folders are watched too.
   */
  async begin(): Promise<void> {
    const { engine, shared, clientOf } = this.#deps;
    if (!shared) for (const root of engine.roots.list()) await engine.roots.remove(root.id);
    for (const [root, id] of listedRoots(engine, clientOf)) {
      this.#wanted.add(root);
      this.#ids.set(root, id);
    }
  }

  /** Watches the wanted folders. Throws UnusableError for one that cannot be watched at all. */
  async watch(wanted: readonly WantedRoot[]): Promise<void> {
    const [first] = await this.#inTurn(() => this.#addAll(wanted));
    if (first !== undefined) throw new UnusableError(first);
  }

  /** Watches these folders instead. Resolves with what keeps some of them from being watched. */
  change(wanted: readonly WantedRoot[]): Promise<readonly string[]> {
    return this.#inTurn(() => this.#change(wanted));
  }

  /** Goes on looking for folders that are not there. */
  keepLooking(): void {
    this.#timer = this.#deps.clock.after(this.#deps.retryMs(), () => void this.#lookAgain());
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  hear(change: Change): void {
    if (change.kind !== 'root') return;
    const { id, state, lastScanAt } = change.root;
    if (lastScanAt !== null) this.#scanned.add(id);
    for (const [wanted, known] of this.#ids) {
      if (known !== id) continue;
      if (state === 'missing' || state === 'no-permission') this.#enter(wanted, state);
      else if (state === 'watching') this.#enter(wanted, 'watching');
    }
  }

  /** Whether every folder was scanned once, or is known not to be there. */
  get settled(): boolean {
    return [...this.#ids].every(([wanted, id]) => this.#scanned.has(id) || this.#absent.has(wanted));
  }

  /** Wanted folders that cannot be looked into. */
  get absent(): number {
    return this.#absent.size;
  }

  wantedOf(id: RootId | null): WantedRoot | undefined {
    return [...this.#ids].find(([, known]) => known === id)?.[0];
  }

  async #change(wanted: readonly WantedRoot[]): Promise<readonly string[]> {
    const known = [...this.#wanted];
    const gone = known.filter((root) => !wanted.some((one) => sameRoot(one, root)));
    const added = wanted.filter((root) => !known.some((one) => sameRoot(one, root)));
    if (!this.#deps.shared) for (const root of gone) await this.#remove(root);
    return await this.#addAll(added);
  }

  async #lookAgain(): Promise<void> {
    try {
      await this.#inTurn(async () => {
        for (const root of [...this.#absent.keys()]) {
          if (!this.#ids.has(root) && !this.#stopped) await this.#add(root);
        }
      });
    } catch (error) {
      this.#deps.log.bug('root-look', error);
    }
    if (!this.#stopped) this.keepLooking();
  }

  async #addAll(roots: readonly WantedRoot[]): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const root of roots) {
      const problem = await this.#add(root);
      if (problem !== undefined) problems.push(`${root.fullPath} cannot be watched: ${problem}`);
    }
    return problems;
  }

  /** Resolves with what makes the folder unusable; a folder that is not there is waited for. */
  async #add(root: WantedRoot): Promise<string | undefined> {
    const listed = [...this.#ids.keys()].find((one) => sameFolder(one, root));
    if (listed !== undefined) return this.#join(root, listed);
    const { engine, profileOf } = this.#deps;
    const { fullPath, existing, after, stabilityMs } = root;
    this.#wanted.add(root);
    const added = await engine.roots.add({
      ...{ path: fullPath, profileId: profileOf(root), existing, rules: rulesOf(root) },
      ...(after === undefined ? {} : { after }),
      ...(stabilityMs === undefined ? {} : { stabilityMs }),
    });
    if (!added.done) return this.#refused(root, added.problem);
    this.#ids.set(root, added.value.id);
    this.#enter(root, 'watching');
    return undefined;
  }

  /** A folder that is on the list already stays what it is there; another client's it cannot be. */
  #join(root: WantedRoot, listed: WantedRoot): string | undefined {
    if (root.profile === listed.profile) return undefined;
    const client = listed.profile ?? 'the primary profile';
    return `it is watched for ${client} already. Take it off the list in the app first, or name that client`;
  }

  async #remove(root: WantedRoot): Promise<void> {
    const id = this.#ids.get(root);
    this.#wanted.delete(root);
    this.#ids.delete(root);
    this.#absent.delete(root);
    if (id !== undefined) await this.#deps.engine.roots.remove(id);
  }

  #refused(root: WantedRoot, problem: Problem): string | undefined {
    switch (problem.kind) {
      case 'failure':
        this.#enter(root, problem.failure.code === 'file-missing' ? 'missing' : 'no-permission');
        return undefined;
      case 'not-a-folder':
        this.#wanted.delete(root);
        return 'it is not a folder';
      case 'overlaps':
        this.#wanted.delete(root);
        return `it overlaps ${problem.path}`;
      default:
        throw new Error(`a folder was refused for ${problem.kind}`);
    }
  }

  #enter(root: WantedRoot, state: Absence | 'watching'): void {
    if (state === 'watching' ? !this.#absent.delete(root) : this.#absent.get(root) === state) return;
    if (state !== 'watching') this.#absent.set(root, state);
    this.#deps.tell(root, state);
  }
}

/** Whether nothing about a folder changed. */
const sameRoot = (one: WantedRoot, other: WantedRoot): boolean =>
  one.fullPath === other.fullPath &&
  one.profile === other.profile &&
  one.existing === other.existing &&
  one.after === other.after &&
  one.stabilityMs === other.stabilityMs &&
  sameRules(one, other);
