import type { BatchId, ProfileId, RootId } from '../../shared/ids.ts';
import type { Gift, GivenRow } from '../store/given-store.ts';
import type { Candidate, SettledFile } from '../watch/watch-events.ts';

/** A given file on its way into the queue. */
export interface Pending {
  readonly row: GivenRow;
  /** Bytes, as last seen; 0 before the first look. */
  readonly size: number;
  readonly unsettled: boolean;
  /** Set once it settled while its batch is still held. */
  readonly settled: SettledFile | null;
}

/** A hold is never longer than this, whatever the wall clock did since it was written, ms. [ours] */
const LONGEST_HOLD_MS = 60_000;

/** A file that is gone before it settled, as what is known of it: its size, if it was seen at all. */
export const lostFile = ({ row, size }: Pending): SettledFile => ({
  ...{ rootId: row.rootId, path: row.path, burst: '', foundAt: row.givenAt },
  ...{ batchId: row.batchId, profileId: row.profileId },
  stat: { kind: 'file', size, mtimeNs: 0n, ctimeNs: 0n, dev: 0n, ino: 0n },
});

/** A place and a path in it as one text. */
export const keyOf = ({ rootId, path }: Pick<GivenRow, 'rootId' | 'path'>): string => `${rootId}\n${path}`;

/** Until when a batch that is given now is held, epoch ms; null without a hold. */
export const holdEnd = (now: number, holdMs: number): number | null =>
  holdMs > 0 ? now + Math.min(holdMs, LONGEST_HOLD_MS) : null;

/** Whether nothing of the row may leave yet. A clock that was set back would make seconds a day: then it is over. */
export function isHeld({ holdUntil }: GivenRow, now: number): boolean {
  const left = (holdUntil ?? 0) - now;
  return left > 0 && left <= LONGEST_HOLD_MS;
}

/** A pending file as a row of the queue is made of it. */
export const candidateOf = ({ row, size, unsettled }: Pending): Candidate => ({
  ...{ rootId: row.rootId, path: row.path, size, foundAt: row.givenAt, unsettled },
  given: { profileId: row.profileId, batchId: row.batchId, holdUntil: row.holdUntil },
});

/** The given files that are not queued yet: what the store holds, with what was seen of each since the start. */
export class PendingFiles {
  readonly #files = new Map<string, Pending>();
  /** Batches that do not count: they are being written, or taken back. */
  readonly #aside = new Set<BatchId>();

  setAside(batch: BatchId): void {
    this.#aside.add(batch);
  }

  settle(batch: BatchId): void {
    this.#aside.delete(batch);
  }

  isAside({ batchId }: Pick<GivenRow, 'batchId'>): boolean {
    return this.#aside.has(batchId);
  }

  /** Whether a file of this path is pending, by a gift that counts. */
  counts(rootId: RootId, path: string): boolean {
    const one = this.find(rootId, path);
    return one !== undefined && !this.isAside(one.row);
  }

  /** All of them that a person is shown. */
  shown(): readonly Pending[] {
    return this.#aside.size === 0 ? this.all() : this.all().filter(({ row }) => !this.isAside(row));
  }

  /** A row that was just written, or read at the start. */
  note(row: GivenRow): void {
    this.#files.set(keyOf(row), { row, size: 0, unsettled: false, settled: null });
  }

  find(rootId: RootId, path: string): Pending | undefined {
    return this.#files.get(keyOf({ rootId, path }));
  }

  /** Those that are still pending, by the keys of their rows. */
  at(keys: readonly string[]): readonly Pending[] {
    return keys.flatMap((key) => this.#files.get(key) ?? []);
  }

  /** A batch's hold begins when all of it is written, however long that took. */
  holdUntil(batch: BatchId, holdUntil: number | null): void {
    for (const row of this.ofBatch(batch)) {
      if (row.holdUntil !== holdUntil) this.update(row.rootId, row.path, { row: { ...row, holdUntil } });
    }
  }

  /** Nothing holds these any more. */
  endHold(rows: readonly GivenRow[]): void {
    for (const row of rows) this.update(row.rootId, row.path, { row: { ...row, holdUntil: null } });
  }

  /** Changes what is known of a file; undefined when it is no longer pending. */
  update(rootId: RootId, path: string, change: Partial<Pending>): Pending | undefined {
    const before = this.find(rootId, path);
    if (!before) return undefined;
    const now = { ...before, ...change };
    this.#files.set(keyOf({ rootId, path }), now);
    return now;
  }

  remove(rootId: RootId, path: string): void {
    this.#files.delete(keyOf({ rootId, path }));
  }

  all(): readonly Pending[] {
    return [...this.#files.values()];
  }

  ofBatch(batch: BatchId): readonly GivenRow[] {
    return this.all().flatMap(({ row }) => (row.batchId === batch ? row : []));
  }

  /** The rows that a batch gave, also those that were given again since. */
  givenBy(batch: BatchId): readonly GivenRow[] {
    const gave = ({ batchId }: Gift): boolean => batchId === batch;
    return this.all().flatMap(({ row }) => (gave(row) || row.earlier.some(gave) ? row : []));
  }

  /** The gifts of a file that is pending, oldest first. */
  giftsOf(rootId: RootId, path: string): readonly Gift[] {
    const row = this.find(rootId, path)?.row;
    return row ? [...row.earlier, { batchId: row.batchId, holdUntil: row.holdUntil }] : [];
  }

  count(profile?: ProfileId): number {
    if (profile === undefined) return this.#files.size;
    return this.all().filter(({ row }) => row.profileId === profile).length;
  }
}
