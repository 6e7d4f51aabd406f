import { type BatchId, batchId, type ProfileId, type RootId } from '../../shared/ids.ts';
import { type Database, number, numberOrNull, type Row, text } from './database.ts';

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
}

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

  /** Writes a row and answers it. The same path given again joins the newer batch. */
  put(row: GivenRow): GivenRow {
    this.#db.run(
      'INSERT OR REPLACE INTO given_files (root_id, profile_id, path, dev, batch_id, given_at, hold_until) VALUES (?, ?, ?, ?, ?, ?, ?)',
      row.rootId,
      row.profileId,
      row.path,
      String(row.dev),
      row.batchId,
      row.givenAt,
      row.holdUntil,
    );
    return row;
  }

  endHold(batch: BatchId): void {
    this.#db.run('UPDATE given_files SET hold_until = NULL WHERE batch_id = ?', batch);
  }

  remove(root: RootId, path: string): void {
    this.#db.run('DELETE FROM given_files WHERE root_id = ? AND path = ?', root, path);
  }

  removeBatch(batch: BatchId): void {
    this.#db.run('DELETE FROM given_files WHERE batch_id = ?', batch);
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
});
