import type { AccountId, ProfileId, UploadId } from '../../shared/ids.ts';
import { type Database, number, text } from './database.ts';

/** Where an upload stands in the queue, ascending. */
export interface Place {
  readonly id: UploadId;
  readonly order: number;
}

/** The places of uploads in the queue, which a person may change. */
export class PlaceStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** A client's uploads that have not ended, in their order. */
  open(profile: ProfileId): readonly Place[] {
    return this.#db
      .all(
        `SELECT id, ord FROM uploads WHERE account_id = ? AND profile_id = ? AND state NOT IN ('done', 'closed')
         ORDER BY ord`,
        this.#account,
        profile,
      )
      .map((row) => ({ id: text(row, 'id') as UploadId, order: number(row, 'ord') }));
  }

  /** All of them or none. */
  set(places: readonly Place[]): void {
    this.#db.transaction(() => {
      for (const { id, order } of places) {
        this.#db.run('UPDATE uploads SET ord = ? WHERE id = ? AND account_id = ?', order, id, this.#account);
      }
    });
  }
}
