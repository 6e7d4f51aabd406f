import type { AccountId, UploadId } from '../../shared/ids.ts';
import type { Upload } from '../queue/upload.ts';
import type { Database } from './database.ts';
import { uploadFrom } from './upload-row.ts';

/** What became of an original after its upload. `kept`: it had changed, or could not be moved. */
export type OriginalFate = 'pending' | 'moved' | 'trashed' | 'kept';

/** Originals that a folder's rule wants moved or thrown away; noted together with `done`, so a crash forgets none. */
export class OriginalStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  set(id: UploadId, fate: OriginalFate): void {
    this.#db.run('UPDATE uploads SET original = ? WHERE id = ?', fate, id);
  }

  pending(): readonly Upload[] {
    return this.#db
      .all(`SELECT * FROM uploads WHERE account_id = ? AND original = 'pending' ORDER BY ord`, this.#account)
      .map(uploadFrom);
  }
}
