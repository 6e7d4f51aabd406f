import { type BatchId, batchId, type ProfileId, type RootId } from '../../shared/ids.ts';
import { type Database, number, numberOrNull, type Row, text, textOrNull } from './database.ts';

/** A file given by hand that is not queued yet. */
export interface GivenRow {
  readonly rootId: RootId;
  readonly profileId: ProfileId;
  /** Relative to the root. */
  readonly path: string;
  readonly batchId: BatchId;
  /** The disk it lay on: its place on another one is not its place. */
  readonly dev: bigint;
  /** Epoch ms. */
  readonly givenAt: number;
  /** Nothing of it leaves before this, epoch ms; null = no hold. */
  readonly holdUntil: number | null;
  /** The gifts before, oldest first, of a file that was given again: whoever takes one gift back takes no other. */
  readonly earlier: readonly Gift[];
}

/** One gesture with which a file was given. */
export type Gift = Pick<GivenRow, 'batchId' | 'holdUntil'>;

/** Files given by hand, from the gesture until each has an upload. */
export class GivenStore {
  readonly #db: Database;
  readonly #account: string;

  constructor(db: Database, account: string) {
    this.#db = db;
    this.#account = account;
  }

  /** In the order they were given. */
  all(): readonly GivenRow[] {
    return this.#db
      .all(
        `SELECT g.*, p.id AS client FROM given_files g JOIN roots r ON r.id = g.root_id
           JOIN profiles p ON p.id = COALESCE(g.profile_id, r.profile_id)
         WHERE p.account_id = ? ORDER BY g.given_at, g.root_id, g.path`,
        this.#account,
      )
      .map(givenFrom);
  }

  /** The first of a batch, at most `limit`, in the order of their names. */
  ofBatch(batch: BatchId, limit: number): readonly GivenRow[] {
    return this.#db
      .all(
        `SELECT g.*, p.id AS client FROM given_files g JOIN roots r ON r.id = g.root_id
           JOIN profiles p ON p.id = COALESCE(g.profile_id, r.profile_id)
         WHERE p.account_id = ? AND g.batch_id = ? ORDER BY g.root_id, g.path LIMIT ?`,
        this.#account,
        batch,
        limit,
      )
      .map(givenFrom);
  }

  /**
   * Writes a row, over an earlier one of its path. `keptIn`: the place in which the inbox keeps the file; it does not
   * wait there as long as the row stands.
   */
  put(row: GivenRow, keptIn: RootId | null = null): void {
    this.#db.run(
      `INSERT INTO given_files (root_id, profile_id, path, dev, batch_id, given_at, hold_until, earlier, kept_in)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (root_id, path) DO UPDATE SET profile_id = excluded.profile_id, dev = excluded.dev,
         batch_id = excluded.batch_id, given_at = excluded.given_at, hold_until = excluded.hold_until,
         earlier = excluded.earlier, kept_in = COALESCE(excluded.kept_in, kept_in)`,
      row.rootId,
      row.profileId,
      row.path,
      String(row.dev),
      row.batchId,
      row.givenAt,
      row.holdUntil,
      row.earlier.length === 0 ? null : JSON.stringify(row.earlier),
      keptIn,
    );
  }

  /** Somebody kept a file anew: what was given of it before does not decide about it any more. */
  keptAnew(place: RootId, path: string): void {
    this.#db.run('UPDATE given_files SET kept_in = NULL WHERE kept_in = ? AND path = ?', place, path);
  }

  endHold({ rootId, path, batchId: batch }: GivenRow): void {
    this.#db.run(
      'UPDATE given_files SET hold_until = NULL WHERE root_id = ? AND path = ? AND batch_id = ?',
      rootId,
      path,
      batch,
    );
  }

  /** The file is queued: it is decided about, also in the inbox. */
  end(root: RootId, path: string): void {
    this.#db.transaction(() => {
      this.#db.run(
        `DELETE FROM files WHERE fate = 'inbox' AND path = ? AND root_id =
           (SELECT kept_in FROM given_files WHERE root_id = ? AND path = ?)`,
        path,
        root,
        path,
      );
      this.#db.run('DELETE FROM given_files WHERE root_id = ? AND path = ?', root, path);
    });
  }

  remove({ rootId, path }: GivenRow): void {
    this.#db.run('DELETE FROM given_files WHERE root_id = ? AND path = ?', rootId, path);
  }

  /** From here on what a batch gave does not count, whatever of it is written. */
  setAside(batch: BatchId): void {
    this.#db.run('INSERT OR IGNORE INTO gifts_aside (batch_id) VALUES (?)', batch);
  }

  /** All that a batch gave counts, or nothing of it is left. */
  settle(batch: BatchId): void {
    this.#db.run('DELETE FROM gifts_aside WHERE batch_id = ?', batch);
  }

  /** Batches that were being written, or taken back, when the program ended. */
  aside(): readonly BatchId[] {
    return this.#db.all('SELECT batch_id FROM gifts_aside').map((row) => batchId(text(row, 'batch_id')));
  }
}

const givenFrom = (row: Row): GivenRow => ({
  rootId: text(row, 'root_id') as RootId,
  profileId: text(row, 'client') as ProfileId,
  path: text(row, 'path'),
  dev: BigInt(text(row, 'dev')),
  batchId: batchId(text(row, 'batch_id')),
  givenAt: number(row, 'given_at'),
  holdUntil: numberOrNull(row, 'hold_until'),
  earlier: JSON.parse(textOrNull(row, 'earlier') ?? '[]') as readonly Gift[],
});
