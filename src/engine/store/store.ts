import type { AccountId } from '../../shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { type Database, number } from './database.ts';
import { DueUploads } from './due-uploads.ts';
import { FileMemoryStore } from './file-memory-store.ts';
import { HoldStore } from './hold-store.ts';
import { MediaEndStore } from './media-end-store.ts';
import { MediaListStore } from './media-list-store.ts';
import { OriginalStore } from './original-store.ts';
import { ProfileStore } from './profile-store.ts';
import { RequestStore } from './request-store.ts';
import { RootStore } from './root-store.ts';
import { type StoreFullError, unlessFull } from './store-full-error.ts';
import { UploadStore } from './upload-store.ts';

/** What the engine keeps of one account. The store is the queue: what is not in here does not exist. */
export interface AccountStore {
  readonly uploads: UploadStore;
  readonly due: DueUploads;
  readonly originals: OriginalStore;
  readonly files: FileMemoryStore;
  readonly roots: RootStore;
  readonly profiles: ProfileStore;
  readonly holds: HoldStore;
  readonly requests: RequestStore;
  readonly mediaLists: MediaListStore;
  readonly mediaEnds: MediaEndStore;
}

/** The one database of a data directory. */
export class Store {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The part of one account; made on first use. */
  account(account: AccountId): AccountStore {
    return {
      profiles: new ProfileStore(this.#db, this.#clock, account),
      uploads: new UploadStore(this.#db, this.#clock, account),
      due: new DueUploads(this.#db, account),
      originals: new OriginalStore(this.#db, account),
      files: new FileMemoryStore(this.#db, this.#clock),
      roots: new RootStore(this.#db, this.#clock, account),
      holds: new HoldStore(this.#db),
      requests: new RequestStore(this.#db),
      mediaLists: new MediaListStore(this.#db),
      mediaEnds: new MediaEndStore(this.#db, account),
    };
  }

  /** All or nothing over several parts. */
  transaction<Value>(work: () => Value): Value {
    return this.#db.transaction(work);
  }

  /** Calls whenever the disk refuses a write. Returns the way to stop listening. */
  onFull(listener: (error: StoreFullError) => void): () => void {
    return this.#db.onFull(listener);
  }

  /** Whether a small write goes through: the version is written again, as it is. */
  takes(): boolean {
    return unlessFull(() => {
      const version = number(this.#db.get('PRAGMA user_version') ?? {}, 'user_version');
      this.#db.exec(`PRAGMA user_version = ${version}`);
    });
  }

  /** Links of the embedded sandbox follow its storage to another port. `from` and `to` are origins. */
  rebase(account: AccountId, from: string, to: string): void {
    this.#db.run(
      `UPDATE uploads SET access_url = ? || substr(access_url, ?)
       WHERE account_id = ? AND substr(access_url, 1, ?) = ?`,
      to,
      from.length + 1,
      account,
      from.length + 1,
      `${from}/`,
    );
  }

  close(): void {
    this.#db.close();
  }
}
