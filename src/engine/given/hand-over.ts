import type { GivenRow, GivenStore } from '../store/given-store.ts';
import { unlessFull } from '../store/store-full-error.ts';
import type { SettledFile, WatchEvents } from '../watch/watch-events.ts';
import { lostFile, type Pending, type PendingFiles } from './pending-files.ts';

interface HandOverDeps {
  readonly given: GivenStore;
  readonly pending: PendingFiles;
  readonly events: Pick<WatchEvents, 'candidateGone' | 'settled'> & {
    /** A given file was gone before it settled: it gets a record all the same, closed as vanished. */
    lost(file: SettledFile): void;
  };
}

/** Hands given files over to the queue, each for good. Every method says false when the disk took nothing. */
export class HandOver {
  readonly #deps: HandOverDeps;

  constructor(deps: HandOverDeps) {
    this.#deps = deps;
  }

  settled({ row, settled }: Pending): boolean {
    const { pending, events } = this.#deps;
    if (!settled || !pending.find(row.rootId, row.path)) return true;
    const file = { ...settled, batchId: row.batchId, profileId: row.profileId, foundAt: row.givenAt };
    return unlessFull(() => this.#end(row, () => events.settled(file)));
  }

  /** Gone from its place, unless it was given anew since. */
  lost(row: GivenRow): boolean {
    const { pending, events } = this.#deps;
    const one = pending.find(row.rootId, row.path);
    if (one?.row.batchId !== row.batchId || pending.isAside(one.row)) return true;
    if (!unlessFull(() => this.#end(row, () => events.lost(lostFile(one))))) return false;
    events.candidateGone(row.rootId, row.path);
    return true;
  }

  /** Written as queued first, forgotten here second: between the two it would be queued anew, never lost. */
  #end(row: GivenRow, queue: () => void): void {
    queue();
    this.#deps.given.end(row.rootId, row.path);
    this.#deps.pending.remove(row.rootId, row.path);
  }
}
