import type { AccountId, ProfileId, UploadId } from '../../shared/ids.ts';
import type { Upload } from '../queue/upload.ts';
import type { UploadState } from '../queue/upload-state.ts';
import { type Database, number, text } from './database.ts';
import { uploadFrom } from './upload-row.ts';

/** What the scheduler leaves out when it asks for the next upload of a profile. */
export interface DueFilter {
  readonly profile: ProfileId;
  /** Uploads that run now. */
  readonly running: readonly UploadId[];
  /** Sizes of this profile that run now: equal sizes never run together. */
  readonly sizes: readonly number[];
}

export interface StateCount {
  readonly profileId: ProfileId;
  readonly state: UploadState['kind'];
  readonly count: number;
  readonly bytes: number;
}

/** Neither paused nor running. */
const MAY_RUN = `paused = 0 AND id NOT IN (SELECT value FROM json_each(?))
  AND root_id NOT IN (SELECT id FROM pauses WHERE scope = 'root')`;

/** What the scheduler asks the store: what is due, when the next wait ends, how much there is. */
export class DueUploads {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** The next of a profile: claims first (their link is looked for before anything is sent), then by place. */
  nextDue(filter: DueFilter): Upload | undefined {
    return this.#nextClaimed(filter) ?? this.#nextQueued(filter);
  }

  /** The index is named: SQLite would rather walk the whole queue in its order than sort a few claims. */
  #nextClaimed({ profile, running }: DueFilter): Upload | undefined {
    const row = this.#db.get(
      `SELECT * FROM uploads u INDEXED BY uploads_due WHERE account_id = ? AND state IN ('finishing', 'sent') AND profile_id = ?
         AND ${MAY_RUN} ORDER BY ord LIMIT 1`,
      this.#account,
      profile,
      JSON.stringify(running),
    );
    return row && uploadFrom(row);
  }

  /** In index order, so that the first that may run ends the search, however many wait behind it. */
  #nextQueued({ profile, running, sizes }: DueFilter): Upload | undefined {
    const row = this.#db.get(
      `SELECT * FROM uploads u WHERE account_id = ? AND state = 'queued' AND profile_id = ? AND ${MAY_RUN}
         AND size NOT IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM uploads o WHERE o.profile_id = u.profile_id AND o.size = u.size
                         AND o.id <> u.id AND o.claimed = 1 AND o.state NOT IN ('done', 'closed', 'blocked'))
       ORDER BY ord LIMIT 1`,
      this.#account,
      profile,
      JSON.stringify(running),
      JSON.stringify(sizes),
    );
    return row && uploadFrom(row);
  }

  /** Profiles that have something to run; one index look per profile, however long the queue. */
  dueProfiles(): readonly ProfileId[] {
    return this.#db
      .all(
        `SELECT id FROM profiles p WHERE account_id = ? AND EXISTS
           (SELECT 1 FROM uploads u WHERE u.account_id = p.account_id
              AND u.state IN ('queued', 'finishing', 'sent') AND u.profile_id = p.id)`,
        this.#account,
      )
      .map((row) => text(row, 'id') as ProfileId);
  }

  /** Those whose waits were over first, at most `limit`, at `now`; in index order, however many wait behind them. */
  waitsOver(now: number, limit: number): readonly UploadId[] {
    return this.#db
      .all(
        `SELECT id FROM uploads WHERE account_id = ? AND state = 'waiting' AND until <= ? ORDER BY until LIMIT ?`,
        this.#account,
        now,
        limit,
      )
      .map((row) => text(row, 'id') as UploadId);
  }

  /** Waits that were saved later than `now`, by a clock that was set back since, begin again: none becomes longer. */
  rebaseWaits(now: number): void {
    this.#db.run(
      `UPDATE uploads SET until = ? + until - updated_at, updated_at = ?
       WHERE account_id = ? AND state = 'waiting' AND updated_at > ?`,
      now,
      now,
      this.#account,
      now,
    );
  }

  /** When the next wait ends, epoch ms. */
  nextWaitEnd(): number | null {
    const row = this.#db.get(
      `SELECT MIN(until) AS until FROM uploads WHERE account_id = ? AND state = 'waiting'`,
      this.#account,
    );
    return row && row['until'] !== null ? number(row, 'until') : null;
  }

  /** Over the whole table: once at the start, then they are kept in memory. */
  counts(): readonly StateCount[] {
    return this.#db
      .all(
        `SELECT profile_id, state, COUNT(*) AS n, SUM(size) AS bytes FROM uploads WHERE account_id = ?
         GROUP BY state, profile_id`,
        this.#account,
      )
      .map((row) => ({
        profileId: text(row, 'profile_id') as ProfileId,
        state: text(row, 'state') as UploadState['kind'],
        count: number(row, 'n'),
        bytes: number(row, 'bytes'),
      }));
  }
}
