import { type AccountId, accountId } from '../../shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { DamageStore } from './damage-store.ts';
import type { DataLock } from './data-lock.ts';
import { type Database, number, text } from './database.ts';
import { DiagnosticsStore } from './diagnostics-store.ts';
import { DirectStore } from './direct-store.ts';
import { DueUploads } from './due-uploads.ts';
import { FileMemoryStore } from './file-memory-store.ts';
import { FolderClientStore } from './folder-client-store.ts';
import { GivenStore } from './given-store.ts';
import { HistoryStore } from './history-store.ts';
import { HoldStore } from './hold-store.ts';
import { InboxStore } from './inbox-store.ts';
import { MediaEndStore } from './media-end-store.ts';
import { MediaLedgerStore } from './media-ledger-store.ts';
import { MediaListStore } from './media-list-store.ts';
import { OriginalStore } from './original-store.ts';
import { pathsInUse } from './paths-in-use.ts';
import { PlaceStore } from './place-store.ts';
import { ProfileStore } from './profile-store.ts';
import { PublicLinkStore } from './public-link-store.ts';
import { RequestStore } from './request-store.ts';
import { RootStore } from './root-store.ts';
import { type StoreFullError, unlessFull } from './store-full-error.ts';
import { UploadEventStore } from './upload-event-store.ts';
import { UploadIds } from './upload-ids.ts';
import { UploadStore } from './upload-store.ts';

/** What the engine keeps of one account. The store is the queue: what is not in here does not exist. */
export interface AccountStore {
  readonly uploads: UploadStore;
  readonly uploadIds: UploadIds;
  readonly events: UploadEventStore;
  readonly diagnostics: DiagnosticsStore;
  readonly due: DueUploads;
  readonly history: HistoryStore;
  readonly places: PlaceStore;
  readonly direct: DirectStore;
  readonly originals: OriginalStore;
  readonly files: FileMemoryStore;
  readonly roots: RootStore;
  readonly given: GivenStore;
  readonly inbox: InboxStore;
  readonly folderClients: FolderClientStore;
  readonly profiles: ProfileStore;
  readonly holds: HoldStore;
  readonly requests: RequestStore;
  readonly mediaLists: MediaListStore;
  readonly mediaLedger: MediaLedgerStore;
  readonly mediaEnds: MediaEndStore;
  readonly publicLinks: PublicLinkStore;
}

/** The one database of a data directory. */
export class Store {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #lock: DataLock | undefined;
  readonly damages: DamageStore;

  /** `lock` is given back with `close`; a store that is only read holds none. */
  constructor(db: Database, clock: Clock, lock?: DataLock) {
    this.#db = db;
    this.#clock = clock;
    this.#lock = lock;
    this.damages = new DamageStore(db);
  }

  /** Every account there is anything of, oldest first. */
  accounts(): readonly AccountId[] {
    return this.#db
      .all('SELECT id FROM accounts ORDER BY created_at, id')
      .map((row) => accountId(text(row, 'id')));
  }

  /** The part of one account; made on first use. */
  account(account: AccountId): AccountStore {
    return {
      profiles: new ProfileStore(this.#db, this.#clock, account),
      uploads: new UploadStore(this.#db, this.#clock, account),
      uploadIds: new UploadIds(this.#db, account),
      events: new UploadEventStore(this.#db, account),
      diagnostics: new DiagnosticsStore(this.#db, account),
      due: new DueUploads(this.#db, account),
      history: new HistoryStore(this.#db, account),
      places: new PlaceStore(this.#db, account),
      direct: new DirectStore(this.#db, account),
      originals: new OriginalStore(this.#db, account),
      files: new FileMemoryStore(this.#db, this.#clock),
      roots: new RootStore(this.#db, this.#clock, account),
      given: new GivenStore(this.#db, account),
      inbox: new InboxStore(this.#db, account),
      folderClients: new FolderClientStore(this.#db, this.#clock),
      holds: new HoldStore(this.#db),
      requests: new RequestStore(this.#db),
      mediaLists: new MediaListStore(this.#db),
      mediaLedger: new MediaLedgerStore(this.#db, account),
      mediaEnds: new MediaEndStore(this.#db, account),
      publicLinks: new PublicLinkStore(this.#db, this.#clock, account),
    };
  }

  /** Files below a folder that anything of any account still needs, full paths. `folder` as it really is, no links. */
  pathsInUse(folder: string): ReadonlySet<string> {
    return pathsInUse(this.#db, folder);
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
    this.account(account).publicLinks.rebase(from, to);
  }

  close(): void {
    this.#db.close();
    this.#lock?.release();
  }
}
