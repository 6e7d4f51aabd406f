import type { AccountId, ProfileId, RootId } from '../../shared/ids.ts';
import type { Upload } from '../queue/upload.ts';
import { type Database, text } from './database.ts';
import { OF_ACCOUNT } from './root-store.ts';
import { uploadFrom } from './upload-row.ts';

/** One name that is a person's own, and what it stands for. */
interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

/** What a report about an account needs to read, removed clients and folders with it: their names must not leave. */
export class DiagnosticsStore {
  readonly #db: Database;
  readonly #account: AccountId;

  constructor(db: Database, account: AccountId) {
    this.#db = db;
    this.#account = account;
  }

  /** Every client there ever was, by name, oldest first. */
  clients(): readonly Named<ProfileId>[] {
    return this.#db
      .all('SELECT id, name FROM profiles WHERE account_id = ? ORDER BY created_at, id', this.#account)
      .map((row) => ({ id: text(row, 'id') as ProfileId, name: text(row, 'name') }));
  }

  /** Every folder there ever was, by path, oldest first. */
  folders(): readonly Named<RootId>[] {
    return this.#db
      .all(`SELECT r.id, r.path FROM roots r ${OF_ACCOUNT} ORDER BY r.created_at, r.id`, this.#account)
      .map((row) => ({ id: text(row, 'id') as RootId, name: text(row, 'path') }));
  }

  /** The uploads that changed last, the latest first. */
  latest(limit: number): readonly Upload[] {
    return this.#db
      .all(
        'SELECT * FROM uploads WHERE account_id = ? ORDER BY updated_at DESC, ord DESC LIMIT ?',
        this.#account,
        limit,
      )
      .map(uploadFrom);
  }
}
