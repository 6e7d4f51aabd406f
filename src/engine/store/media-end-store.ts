import type { AccountId, ProfileId, UploadId } from '../../shared/ids.ts';
import { eachOf, type Steps } from '../steps.ts';
import { type Database, number, numberOrNull, text } from './database.ts';

/** Uploads looked through in one transaction. [ours] a few milliseconds, also where every one of them differs */
const PAGE = 200;

/** When the media of done uploads end or ended: the server's word, and links that were confirmed gone. */
export class MediaEndStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /**
   * What a server's list told of the end of our own media. Other links are passed over, and so is what is known
   * already: a write only where something differs, page by page.
   */
  *setExpiries(
    profile: ProfileId,
    ends: readonly { readonly accessUrl: string; readonly expiresAt: number }[],
  ): Steps<void> {
    const told = new Map<string, number>();
    yield* eachOf(ends, ({ accessUrl, expiresAt }) => told.set(accessUrl, expiresAt));
    let last: number | undefined = -1;
    while (last !== undefined) {
      const after: number = last;
      last = this.#db.transaction(() => this.#setPage(profile, told, after));
      yield;
    }
  }

  /** Notes the ends of one page of uploads; returns the place of its last one, undefined at the end. */
  #setPage(profile: ProfileId, told: ReadonlyMap<string, number>, after: number): number | undefined {
    const rows = this.#db.all(
      `SELECT id, access_url, expires_at, ord FROM uploads
       WHERE account_id = ? AND state = 'done' AND profile_id = ? AND ord > ? ORDER BY ord LIMIT ${PAGE}`,
      this.#account,
      profile,
      after,
    );
    for (const row of rows) {
      const expiresAt = told.get(text(row, 'access_url'));
      if (expiresAt === undefined || expiresAt === numberOrNull(row, 'expires_at')) continue;
      this.#db.run('UPDATE uploads SET expires_at = ? WHERE id = ?', expiresAt, text(row, 'id'));
    }
    const end = rows.at(-1);
    return end === undefined || rows.length < PAGE ? undefined : number(end, 'ord');
  }

  /** Notes that a done upload's link is gone, or (null) that it was seen there. */
  setGone(id: UploadId, goneAt: number | null): void {
    this.#db.run(
      `UPDATE uploads SET gone_at = ? WHERE id = ? AND account_id = ? AND state = 'done'`,
      goneAt,
      id,
      this.#account,
    );
  }
}
