import type { AccountId, ProfileId, UploadId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

/** When the media of done uploads end or ended: the server's word, and links that were confirmed gone. */
export class MediaEndStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** What a server's list told of the end of our own media. Other links are passed over. */
  setExpiries(
    profile: ProfileId,
    ends: readonly { readonly accessUrl: string; readonly expiresAt: number }[],
  ): void {
    this.#db.transaction(() => {
      for (const { accessUrl, expiresAt } of ends) {
        this.#db.run(
          `UPDATE uploads SET expires_at = ? WHERE access_url = ? AND state = 'done' AND profile_id = ? AND account_id = ?`,
          expiresAt,
          accessUrl,
          profile,
          this.#account,
        );
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
