import type { AccountId, RootId } from '../../shared/ids.ts';
import type { Steps } from '../steps.ts';
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

/** The files without a client in one folder of a root, or in the root itself. */
export interface InboxFolder {
  readonly rootId: RootId;
  /** Of the first of them. */
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
}

/** Rows read in one turn of the event loop. [ours] 500 take a few milliseconds. */
const READ_AT_ONCE = 500;

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

  /** By folder and path, read in several turns where there are many. */
  *all(): Steps<readonly InboxRow[]> {
    const rows: InboxRow[] = [];
    for (const root of this.#roots()) {
      let page: readonly InboxRow[];
      do {
        page = this.#page(root, rows.at(-1)?.rootId === root ? (rows.at(-1)?.path ?? '') : '', READ_AT_ONCE);
        rows.push(...page);
        yield;
      } while (page.length === READ_AT_ONCE);
    }
    return rows;
  }

  #page(root: RootId, behind: string, limit: number): readonly InboxRow[] {
    return this.#db
      .all(
        `SELECT f.* ${WAITING} AND f.root_id = ? AND f.path > ? ORDER BY f.path LIMIT ?`,
        this.#account,
        root,
        behind,
        limit,
      )
      .map(inboxFrom);
  }

  /** The first of `all`, at most `limit`. */
  first(limit: number): readonly InboxRow[] {
    const rows: InboxRow[] = [];
    for (const root of this.#roots()) {
      if (rows.length >= limit) break;
      rows.push(...this.#page(root, '', limit - rows.length));
    }
    return rows;
  }

  /** Those that hold a file without a client, in their order. */
  #roots(): readonly RootId[] {
    return this.#db
      .all(
        `SELECT r.id FROM roots r ${OF_ACCOUNT} AND r.removed_at IS NULL
           AND EXISTS (SELECT 1 FROM files f WHERE f.root_id = r.id AND f.fate = 'inbox') ORDER BY r.path, r.id`,
        this.#account,
      )
      .map((row) => text(row, 'id') as RootId);
  }

  /** What waits in each folder of a root, in the order of `all`: counted where it lies, however much it is. */
  byFolder(): readonly InboxFolder[] {
    return this.#db
      .all(
        `SELECT f.root_id, MIN(f.path) AS path, COUNT(*) AS files, SUM(f.size) AS bytes ${WAITING}
         GROUP BY r.path, r.id, CASE instr(f.path, '/') WHEN 0 THEN NULL ELSE substr(f.path, 1, instr(f.path, '/') - 1) END
         ORDER BY r.path, r.id, path`,
        this.#account,
      )
      .map((row) => ({
        rootId: text(row, 'root_id') as RootId,
        path: text(row, 'path'),
        files: number(row, 'files'),
        bytes: number(row, 'bytes'),
      }));
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
