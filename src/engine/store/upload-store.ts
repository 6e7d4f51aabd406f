import type { Failure } from '../../shared/failure.ts';
import type { AccountId, ProfileId, RootId, UploadId } from '../../shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Upload } from '../queue/upload.ts';
import { endedWell, type UploadState } from '../queue/upload-state.ts';
import { type Database, number } from './database.ts';
import { rememberUpload } from './remember-upload.ts';
import { UploadEventStore } from './upload-event-store.ts';
import { columnsOf, uploadFrom } from './upload-row.ts';

/** Thrown by the unique index: this content is already claimed or done for this profile and generation. */
export class ContentKnownError extends Error {}

/** Thrown for a signed URL that has gone to a socket before: a cache on the way gave it out again. */
export class UrlSpentError extends Error {}

/** The uploads of one account. Every method is one statement or one transaction, durable when it returns. */
export class UploadStore {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #account: AccountId;
  readonly #events: UploadEventStore;

  constructor(db: Database, clock: Clock, account: AccountId) {
    this.#db = db;
    this.#clock = clock;
    this.#account = account;
    this.#events = new UploadEventStore(db, account);
  }

  /** Many changes by one durable write; all of them or none. */
  atOnce<Value>(work: () => Value): Value {
    return this.#db.transaction(work);
  }

  find(id: UploadId): Upload | undefined {
    const row = this.#db.get('SELECT * FROM uploads WHERE account_id = ? AND id = ?', this.#account, id);
    return row && uploadFrom(row);
  }

  /** Writes a new upload in its state, with its first event, and points the file's memory at it, in one transaction. */
  insert(upload: Upload): void {
    const { version } = upload;
    const stat = [version.size, String(version.mtimeNs), String(version.dev), String(version.ino)] as const;
    const now = this.#clock.now();
    this.#db.transaction(() => {
      this.#db.run(
        `INSERT INTO uploads (id, account_id, profile_id, root_id, batch_id, path, size, mtime_ns, dev, ino,
           generation, ord, found_at, description, state, attempt, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 1, ?)`,
        upload.id,
        this.#account,
        upload.profileId,
        upload.rootId,
        upload.batchId,
        version.path,
        ...stat,
        upload.generation,
        upload.order,
        upload.foundAt,
        upload.description,
        now,
      );
      rememberUpload(this.#db, upload, now);
      if (upload.state.kind === 'queued') this.#events.note(upload.id, now, { state: upload.state });
      else this.save(upload.id, upload.state);
    });
  }

  /**
   * Saves a state and, in the same transaction, the event that led to it, and that an original waits for what its
   * folder does with it. Throws ContentKnownError when another upload carries this content.
   */
  save(id: UploadId, state: UploadState, cause?: Failure): void {
    const columns = columnsOf(state);
    const now = this.#clock.now();
    try {
      this.#db.transaction(() => {
        const saved = this.#db.run(
          `UPDATE uploads SET state = ?, attempt = ?, access_url = ?, way = COALESCE(?, way), fingerprint = ?, claimed = ?, last_byte_at = ?,
           until = ?, failure = ?, closed_reason = ?, known_as = ?, size_known = ?, done_at = ?, updated_at = ?,
           original = CASE WHEN ? AND (SELECT after_upload FROM roots r WHERE r.id = root_id) <> 'leave'
             THEN 'pending' ELSE original END
         WHERE id = ? AND account_id = ?`,
          columns.state,
          columns.attempt,
          columns.accessUrl,
          columns.way,
          columns.fingerprint,
          columns.claimed,
          columns.lastByteAt,
          columns.until,
          columns.failure,
          columns.closedReason,
          columns.knownAs,
          columns.sizeKnown,
          columns.doneAt,
          now,
          endedWell(state) ? 1 : 0,
          id,
          this.#account,
        );
        if (saved > 0) this.#events.note(id, now, { state, ...(cause && { cause }) });
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw new ContentKnownError('content already claimed', { cause: error });
      throw error;
    }
  }

  /** Notes that a signed URL goes to a socket. Throws UrlSpentError on its second use. */
  spendUrl(hash: string, id: UploadId): void {
    try {
      this.#db.run(
        'INSERT INTO used_urls (hash, upload_id, used_at) VALUES (?, ?, ?)',
        hash,
        id,
        this.#clock.now(),
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new UrlSpentError('signed URL already used', { cause: error });
      throw error;
    }
  }

  inState(...kinds: readonly UploadState['kind'][]): readonly Upload[] {
    return this.#all('state IN (SELECT value FROM json_each(?))', JSON.stringify(kinds));
  }

  /** Uploads of one path that have not ended. The index is named: SQLite would rather walk the whole queue in its order. */
  openAt(root: RootId, path: string): readonly Upload[] {
    return this.#db
      .all(
        `SELECT * FROM uploads INDEXED BY uploads_path WHERE account_id = ? AND root_id = ? AND path = ?
           AND state NOT IN ('done', 'closed') ORDER BY ord`,
        this.#account,
        root,
        path,
      )
      .map(uploadFrom);
  }

  /** Whether reading ahead is worth it: something of this size and profile may be the same content. */
  hasSameSize(upload: Upload): boolean {
    return (
      this.#db.get(
        'SELECT 1 FROM uploads WHERE profile_id = ? AND size = ? AND id <> ? AND claimed = 1 LIMIT 1',
        upload.profileId,
        upload.version.size,
        upload.id,
      ) !== undefined
    );
  }

  /** The upload that carries this content for the profile, newest generation first. */
  carrying(profile: ProfileId, fingerprint: string): Upload | undefined {
    const row = this.#db.get(
      `SELECT * FROM uploads WHERE account_id = ? AND profile_id = ? AND fingerprint = ? AND claimed = 1
       ORDER BY generation DESC LIMIT 1`,
      this.#account,
      profile,
      fingerprint,
    );
    return row && uploadFrom(row);
  }

  /** One more than any generation of the content an upload was about, or of its path's version. A fingerprint is kept with a claim only, so that each part has its index. */
  nextGeneration(upload: Upload): number {
    const row = this.#db.get(
      `SELECT MAX(generation) AS top FROM (
         SELECT generation FROM uploads WHERE account_id = ?1 AND profile_id = ?2 AND id = ?3
         UNION ALL SELECT generation FROM uploads WHERE account_id = ?1 AND profile_id = ?2 AND claimed = 1
           AND fingerprint = (SELECT fingerprint FROM uploads WHERE id = ?3)
         UNION ALL SELECT generation FROM uploads WHERE account_id = ?1 AND profile_id = ?2
           AND root_id = ?4 AND path = ?5 AND size = ?6)`,
      this.#account,
      upload.profileId,
      upload.id,
      upload.rootId,
      upload.version.path,
      upload.version.size,
    );
    return row && row['top'] !== null ? number(row, 'top') + 1 : 1;
  }

  setGeneration(id: UploadId, generation: number): void {
    this.#db.run('UPDATE uploads SET generation = ? WHERE id = ?', generation, id);
  }

  setPath(id: UploadId, path: string): void {
    this.#db.run('UPDATE uploads SET path = ? WHERE id = ?', path, id);
  }

  setPaused(ids: readonly UploadId[], paused: boolean): void {
    const list = JSON.stringify(ids);
    this.#db.run(
      'UPDATE uploads SET paused = ? WHERE id IN (SELECT value FROM json_each(?))',
      paused ? 1 : 0,
      list,
    );
  }

  nextOrder(): number {
    const row = this.#db.get('SELECT MAX(ord) AS top FROM uploads WHERE account_id = ?', this.#account);
    return row && row['top'] !== null ? number(row, 'top') + 1 : 1;
  }

  /** In queue order: what is owed, and what ended since `since` (epoch ms). */
  page(asked: {
    readonly afterOrder: number;
    readonly since: number;
    readonly limit: number;
  }): readonly Upload[] {
    return this.#db
      .all(
        `SELECT * FROM uploads WHERE account_id = ? AND ord > ?
           AND (state NOT IN ('done', 'closed') OR updated_at > ?) ORDER BY ord LIMIT ?`,
        this.#account,
        asked.afterOrder,
        asked.since,
        asked.limit,
      )
      .map(uploadFrom);
  }

  #all(where: string, ...values: readonly (string | number)[]): readonly Upload[] {
    return this.#db
      .all(`SELECT * FROM uploads WHERE account_id = ? AND ${where} ORDER BY ord`, this.#account, ...values)
      .map(uploadFrom);
  }
}

/** SQLITE_CONSTRAINT_UNIQUE, or SQLITE_CONSTRAINT_PRIMARYKEY: https://www.sqlite.org/rescode.html */
function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return false;
  return error.errcode === 2067 || error.errcode === 1555;
}
