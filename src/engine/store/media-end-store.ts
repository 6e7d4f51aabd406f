import type { AccountId, ProfileId, UploadId } from '../../shared/ids.ts';
import { type Database, numberOrNull, text } from './database.ts';

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
   * already: one question for the whole list, a write only where something differs.
   */
  setExpiries(
    profile: ProfileId,
    ends: readonly { readonly accessUrl: string; readonly expiresAt: number }[],
  ): void {
    const told = new Map(ends.map(({ accessUrl, expiresAt }) => [accessUrl, expiresAt]));
    const rows = this.#db.all(
      `SELECT id, access_url, expires_at FROM uploads WHERE profile_id = ? AND state = 'done' AND account_id = ?`,
      profile,
      this.#account,
    );
    this.#db.transaction(() => {
      for (const row of rows) {
        const expiresAt = told.get(text(row, 'access_url'));
        if (expiresAt === undefined || expiresAt === numberOrNull(row, 'expires_at')) continue;
        this.#db.run('UPDATE uploads SET expires_at = ? WHERE id = ?', expiresAt, text(row, 'id'));
      }
    });
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
