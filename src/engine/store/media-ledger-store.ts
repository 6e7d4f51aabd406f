import { type AccountId, type ProfileId, type UploadId, uploadId } from '../../shared/ids.ts';
import type { LedgerEntry } from '../gallery/ledger-entry.ts';
import type { Steps } from '../steps.ts';
import { type Database, number, numberOrNull, type Row, text } from './database.ts';

/** Uploads read between two places to leave off. [ours] a few milliseconds */
const PAGE = 500;

/** What the gallery needs of an upload; how a name tells a kind of media is not the store's to know. */
export type StoredLedgerEntry = Omit<LedgerEntry, 'mediaKind'>;

/** Verified uploads as the gallery reads them: the few columns it needs, for many rows at once. */
export class MediaLedgerStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** Notes how long a film lasts. */
  setDuration(id: UploadId, durationMs: number): void {
    this.#db.run(
      'UPDATE uploads SET duration_ms = ? WHERE id = ? AND account_id = ?',
      durationMs,
      id,
      this.#account,
    );
  }

  /** Whether it is known how long a film lasts. */
  hasDuration(id: UploadId): boolean {
    const found = this.#db.get(
      'SELECT 1 FROM uploads WHERE id = ? AND account_id = ? AND duration_ms IS NOT NULL',
      id,
      this.#account,
    );
    return found !== undefined;
  }

  /** One client's, in queue order; one that ends between two pages may be in it or not. */
  *of(profile: ProfileId): Steps<readonly StoredLedgerEntry[]> {
    const all: StoredLedgerEntry[] = [];
    let last = -1;
    for (;;) {
      const rows = this.#db.all(
        `SELECT id, path, size, access_url, done_at, duration_ms, ord FROM uploads
         WHERE account_id = ? AND state = 'done' AND profile_id = ? AND ord > ? ORDER BY ord LIMIT ${PAGE}`,
        this.#account,
        profile,
        last,
      );
      for (const row of rows) all.push(entryFrom(row));
      const end = rows.at(-1);
      if (end === undefined || rows.length < PAGE) return all;
      last = number(end, 'ord');
      yield;
    }
  }

  /** The name of that client's upload which has this link. */
  nameOfLink(profile: ProfileId, accessUrl: string): string | undefined {
    const row = this.#db.get(
      `SELECT path FROM uploads WHERE access_url = ? AND state = 'done' AND profile_id = ? AND account_id = ?`,
      accessUrl,
      profile,
      this.#account,
    );
    return row && fileNameIn(row);
  }
}

function fileNameIn(row: Row): string {
  const path = text(row, 'path');
  return path.slice(path.lastIndexOf('/') + 1);
}

function entryFrom(row: Row): StoredLedgerEntry {
  return {
    uploadId: uploadId(text(row, 'id')),
    fileName: fileNameIn(row),
    sizeBytes: number(row, 'size'),
    accessUrl: text(row, 'access_url'),
    doneAt: number(row, 'done_at'),
    durationMs: numberOrNull(row, 'duration_ms'),
  };
}
