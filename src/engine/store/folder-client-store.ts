import type { ProfileId, RootId } from '../../shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { type Database, text } from './database.ts';

/** Whose a sub-folder is, because a person said so. */
export interface FolderClient {
  /** The folder's name as names are compared (`plainName`). */
  readonly folder: string;
  /** Maybe of a client who was removed since. */
  readonly profileId: ProfileId;
}

/** The clients a person chose for sub-folders. They outlive a client: what was his is nobody else's by itself. */
export class FolderClientStore {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  of(root: RootId): readonly FolderClient[] {
    return this.#db
      .all('SELECT folder, profile_id FROM folder_clients WHERE root_id = ? ORDER BY folder', root)
      .map((row) => ({
        folder: text(row, 'folder'),
        profileId: text(row, 'profile_id') as ProfileId,
      }));
  }

  set(root: RootId, folder: string, profile: ProfileId): void {
    this.#db.run(
      'INSERT OR REPLACE INTO folder_clients (root_id, folder, profile_id, chosen_at) VALUES (?, ?, ?, ?)',
      root,
      folder,
      profile,
      this.#clock.now(),
    );
  }

  /** Its name decides again. */
  forget(root: RootId, folder: string): void {
    this.#db.run('DELETE FROM folder_clients WHERE root_id = ? AND folder = ?', root, folder);
  }
}
