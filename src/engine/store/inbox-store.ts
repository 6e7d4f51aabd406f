import type { AccountId, RootId } from '../../shared/ids.ts';
import { type Database, number, type Row, text } from './database.ts';
import { OF_ACCOUNT } from './root-store.ts';

/** A file without a client, as it was when it was seen. */
export interface InboxRow {
  readonly rootId: RootId;
  /** Relative to the root, `/` between names. */
  readonly path: string;
  readonly size: number;
  readonly dev: bigint;
  /** Epoch ms. */
  readonly seenAt: number;
}

/** Of roots that are watched, or of given places; what a person has just chosen a client for is not among them. */
const WAITING = `FROM files f JOIN roots r ON r.id = f.root_id ${OF_ACCOUNT} AND f.fate = 'inbox'
  AND r.removed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM given_files g WHERE g.root_id = f.root_id AND g.path = f.path)
  AND NOT EXISTS (SELECT 1 FROM given_files g WHERE g.kept_in = f.root_id AND g.path = f.path)`;

/**
 * Files that wait for a client. They are rows of the file memory, not of the queue: nothing that sends can meet one.
 */
export class InboxStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** By folder and path. */
  all(): readonly InboxRow[] {
    return this.#db.all(`SELECT f.* ${WAITING} ORDER BY r.path, r.id, f.path`, this.#account).map(inboxFrom);
  }

  count(): number {
    return number(this.#db.get(`SELECT COUNT(*) AS n ${WAITING}`, this.#account) ?? {}, 'n');
  }
}

const inboxFrom = (row: Row): InboxRow => ({
  rootId: text(row, 'root_id') as RootId,
  path: text(row, 'path'),
  size: number(row, 'size'),
  dev: BigInt(text(row, 'dev')),
  seenAt: number(row, 'seen_at'),
});
