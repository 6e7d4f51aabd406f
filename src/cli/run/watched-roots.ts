import type { Engine } from '../../engine/engine.ts';
import type { Clock, Timer } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { Change } from '../../shared/change.ts';
import type { Problem } from '../../shared/contract.ts';
import type { ProfileId, RootId } from '../../shared/ids.ts';
import type { WantedRoot } from '../config/check-roots.ts';
import { UnusableError } from '../unusable-error.ts';

/** Why a wanted folder is not watched now. */
export type Absence = 'missing' | 'no-permission';

interface RootsDeps {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  readonly retryMs: number;
  profileOf(root: WantedRoot): ProfileId;
  /** A folder is not there, or is back. */
  tell(root: WantedRoot, state: Absence | 'watching'): void;
}

/** The folders of the configuration: watched where they are there, looked for where they are not. */
export class WatchedRoots {
  readonly #deps: RootsDeps;
  readonly #ids = new Map<WantedRoot, RootId>();
  readonly #absent = new Map<WantedRoot, Absence>();
  readonly #scanned = new Set<RootId>();
  #timer: Timer | undefined;
  #stopped = false;

  constructor(deps: RootsDeps) {
    this.#deps = deps;
  }

  /**
   * Before the engine starts: takes every folder of earlier runs off the list. Those that are still wanted come
   * back as the same ones, with what is remembered of their files and with the client of today.
   */
  async clear(): Promise<void> {
    const { roots } = this.#deps.engine;
    for (const root of roots.list()) await roots.remove(root.id);
  }

  /** Watches the wanted folders. Throws UnusableError for one that cannot be watched at all. */
  async watch(wanted: readonly WantedRoot[]): Promise<void> {
    for (const root of wanted) {
      const problem = await this.#add(root);
      if (problem) throw new UnusableError(`${root.fullPath} cannot be watched: ${problem}`);
    }
  }

  /** Goes on looking for folders that are not there. */
  keepLooking(): void {
    this.#timer = this.#deps.clock.after(this.#deps.retryMs, () => void this.#lookAgain());
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

  async #lookAgain(): Promise<void> {
    try {
      for (const root of [...this.#absent.keys()]) {
        if (!this.#ids.has(root) && !this.#stopped) await this.#add(root);
      }
    } catch (error) {
      this.#deps.log.bug('root-look', error);
    }
    if (!this.#stopped) this.keepLooking();
  }

  /** Resolves with what makes the folder unusable; a folder that is not there is waited for. */
  async #add(root: WantedRoot): Promise<string | undefined> {
    const { engine, profileOf } = this.#deps;
    const { fullPath, existing, stabilityMs } = root;
    const wanted = { path: fullPath, profileId: profileOf(root), existing };
    const added = await engine.roots.add(stabilityMs === undefined ? wanted : { ...wanted, stabilityMs });
    if (!added.done) return this.#refused(root, added.problem);
    this.#ids.set(root, added.value.id);
    this.#enter(root, 'watching');
    return undefined;
  }

  #refused(root: WantedRoot, problem: Problem): string | undefined {
    switch (problem.kind) {
      case 'failure':
        this.#enter(root, problem.failure.code === 'file-missing' ? 'missing' : 'no-permission');
        return undefined;
      case 'not-a-folder':
        return 'it is not a folder';
      case 'overlaps':
        return `it overlaps ${problem.path}`;
      case 'gone':
      case 'name-taken':
      case 'key-known':
      case 'grant-expired':
      case 'no-key-store':
      case 'has-open-uploads':
      case 'link-refused':
      case 'link-known':
        throw new Error(`a folder was refused for ${problem.kind}`);
      default:
        return assertNever(problem);
    }
  }

  #enter(root: WantedRoot, state: Absence | 'watching'): void {
    if (state === 'watching' ? !this.#absent.delete(root) : this.#absent.get(root) === state) return;
    if (state !== 'watching') this.#absent.set(root, state);
    this.#deps.tell(root, state);
  }
}
