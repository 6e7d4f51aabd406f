import type { FailureCode } from '../../shared/failure.ts';
import type { AccountId, ProfileId, UploadId } from '../../shared/ids.ts';
import type { UploadState } from '../queue/upload-state.ts';
import { type Database, number, text } from './database.ts';
import type { Place } from './place-store.ts';

/** Which of an account's uploads something is about, without reading the rows: for work over many of them. */
export class UploadIds {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** Everything that is owed, in queue order; of one client or of all. */
  open(profile?: ProfileId): readonly UploadId[] {
    return this.#ids(`state NOT IN ('done', 'closed')`, profile);
  }

  /** What is owed behind a place in the queue, at most `limit`, in queue order. */
  openBehind(order: number, limit: number): readonly Place[] {
    return this.#db
      .all(
        `SELECT id, ord FROM uploads WHERE account_id = ? AND ord > ? AND state NOT IN ('done', 'closed')
         ORDER BY ord LIMIT ?`,
        this.#account,
        order,
        limit,
      )
      .map((row) => ({ id: text(row, 'id') as UploadId, order: number(row, 'ord') }));
  }

  /** What is blocked for one of these reasons, in queue order; of one client or of all. */
  blockedBy(codes: readonly FailureCode[], profile?: ProfileId): readonly UploadId[] {
    const reason = `json_extract(failure, '$.code') IN (SELECT value FROM json_each(?))`;
    return this.#ids(`state = 'blocked' AND ${reason}`, profile, JSON.stringify(codes));
  }

  /**
   * How many of these are in one of the states; one that is named twice counts twice. Each is looked up: CROSS JOIN
   * keeps SQLite from the other way round.
   */
  countIn(ids: readonly UploadId[], states: readonly UploadState['kind'][]): number {
    const row = this.#db.get(
      `SELECT COUNT(*) AS n FROM json_each(?) named CROSS JOIN uploads u ON u.id = named.value
       WHERE u.account_id = ? AND u.state IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
      this.#account,
      JSON.stringify(states),
    );
    return number(row ?? {}, 'n');
  }

  #ids(where: string, profile: ProfileId | undefined, ...values: readonly string[]): readonly UploadId[] {
    const whose = profile === undefined ? '' : 'AND profile_id = ?';
    return this.#db
      .all(
        `SELECT id FROM uploads WHERE account_id = ? AND ${where} ${whose} ORDER BY ord`,
        this.#account,
        ...values,
        ...(profile === undefined ? [] : [profile]),
      )
      .map((row) => text(row, 'id') as UploadId);
  }
}
