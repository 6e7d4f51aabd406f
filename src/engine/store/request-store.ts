import type { ProfileId } from '../../shared/ids.ts';
import { type Database, number } from './database.ts';

/** When each profile's recent API requests were made; outlives a restart, so that a crash loop is no storm. */
export class RequestStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Notes a request at `at` (epoch ms) and forgets the profile's requests outside of `window` around it. */
  note(profile: ProfileId, at: number, windowMs: number): void {
    this.#db.transaction(() => {
      this.#db.run(
        'DELETE FROM requests WHERE profile_id = ? AND (at <= ? OR at > ?)',
        profile,
        at - windowMs,
        at + windowMs,
      );
      this.#db.run('INSERT INTO requests (profile_id, at) VALUES (?, ?)', profile, at);
    });
  }

  /** The time of the profile's `nth` newest request (1 = the newest), epoch ms. */
  nthNewest(profile: ProfileId, nth: number): number | undefined {
    const row = this.#db.get(
      'SELECT at FROM requests WHERE profile_id = ? ORDER BY at DESC LIMIT 1 OFFSET ?',
      profile,
      nth - 1,
    );
    return row && number(row, 'at');
  }
}
