import type { AccountId, UploadId } from '../../shared/ids.ts';
import { fileNameOf, type Upload } from '../queue/upload.ts';
import { type Database, text } from './database.ts';

/** What direct uploads need of the store: descriptions, and whose a link of the list is. */
export class DirectStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  setDescription(id: UploadId, description: string | null): void {
    this.#db.run(
      'UPDATE uploads SET description = ? WHERE account_id = ? AND id = ?',
      description,
      this.#account,
      id,
    );
  }

  /** Whether another upload of the account has this link. */
  isCarried(accessUrl: string, except: UploadId): boolean {
    return (
      this.#db.get(
        'SELECT 1 FROM uploads WHERE account_id = ? AND access_url = ? AND id <> ? LIMIT 1',
        this.#account,
        accessUrl,
        except,
      ) !== undefined
    );
  }

  /** Whether another upload of the same name and size looks for its bytes in the same list. */
  hasRival(upload: Upload): boolean {
    return this.#db
      .all(
        `SELECT path FROM uploads WHERE account_id = ? AND profile_id = ? AND size = ? AND id <> ?
           AND claimed = 1 AND access_url IS NULL`,
        this.#account,
        upload.profileId,
        upload.version.size,
        upload.id,
      )
      .some((row) => text(row, 'path').split('/').at(-1) === fileNameOf(upload));
  }
}
