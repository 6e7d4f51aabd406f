import { type AccountId, type ProfileId, type UploadId, uploadId } from '../../shared/ids.ts';
import type { LedgerEntry } from '../gallery/ledger-entry.ts';
import { type Database, number, numberOrNull, type Row, text } from './database.ts';

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

  /** One client's, in queue order. */
  of(profile: ProfileId): readonly StoredLedgerEntry[] {
    return this.#db
      .all(
        `SELECT id, path, size, access_url, done_at, duration_ms FROM uploads
         WHERE profile_id = ? AND state = 'done' AND account_id = ? ORDER BY ord`,
        profile,
        this.#account,
      )
      .map(entryFrom);
  }
}

function entryFrom(row: Row): StoredLedgerEntry {
  const path = text(row, 'path');
  return {
    uploadId: uploadId(text(row, 'id')),
    fileName: path.slice(path.lastIndexOf('/') + 1),
    sizeBytes: number(row, 'size'),
    accessUrl: text(row, 'access_url'),
    doneAt: number(row, 'done_at'),
    durationMs: numberOrNull(row, 'duration_ms'),
  };
}
