import type { AccountId, ProfileId } from '../../shared/ids.ts';
import type { Upload } from '../queue/upload.ts';
import { type Database, number, text } from './database.ts';
import { uploadFrom } from './upload-row.ts';

/** An upload that has ended or cannot go on, and when that was. */
export interface Ended {
  readonly upload: Upload;
  /** Epoch ms. */
  readonly at: number;
}

/** Which part of the history is asked for. */
export interface HistoryPart {
  /** Only what lies behind this one, in the order told: newest first. */
  readonly after: { readonly at: number; readonly order: number } | null;
  readonly limit: number;
  readonly profile?: ProfileId;
  /** `up`: the content is live. `not-up`: it failed, was cancelled, replaced or is gone. */
  readonly result?: 'up' | 'not-up';
}

const RESULTS = {
  up: `(state = 'done' OR (state = 'closed' AND closed_reason = 'known'))`,
  'not-up': `(state = 'failed' OR (state = 'closed' AND closed_reason <> 'known'))`,
  all: `state IN ('done', 'closed', 'failed')`,
} as const;

/** Everything that has ended, newest first. The uploads are the log: nothing is written twice. */
export class HistoryStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** Whose done uploads have one of these sizes. From an index alone: no row is read. */
  doneOfSizes(sizes: readonly number[]): readonly { readonly profileId: ProfileId; readonly size: number }[] {
    return this.#db
      .all(
        `SELECT DISTINCT profile_id, size FROM uploads WHERE account_id = ? AND state = 'done'
           AND size IN (SELECT value FROM json_each(?))`,
        this.#account,
        JSON.stringify(sizes),
      )
      .map((row) => ({ profileId: text(row, 'profile_id') as ProfileId, size: number(row, 'size') }));
  }

  page({ after, limit, profile, result }: HistoryPart): readonly Ended[] {
    const at = after?.at ?? Number.MAX_SAFE_INTEGER;
    return this.#db
      .all(
        `SELECT * FROM uploads WHERE account_id = ? AND ${RESULTS[result ?? 'all']}
           AND (? IS NULL OR profile_id = ?) AND (updated_at < ? OR (updated_at = ? AND ord < ?))
         ORDER BY updated_at DESC, ord DESC LIMIT ?`,
        this.#account,
        profile ?? null,
        profile ?? null,
        at,
        at,
        after?.order ?? Number.MAX_SAFE_INTEGER,
        limit,
      )
      .map((row) => ({ upload: uploadFrom(row), at: number(row, 'updated_at') }));
  }
}
