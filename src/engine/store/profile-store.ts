import type { AccountId, ProfileId } from '../../shared/ids.ts';
import type { ProfileState } from '../../shared/model.ts';
import type { Clock } from '../ports/clock.ts';
import { type Database, number, numberOrNull, type Row, text } from './database.ts';

/** One client as it is stored: never its key, only the last four characters. */
export interface StoredProfile {
  readonly id: ProfileId;
  readonly name: string;
  readonly primary: boolean;
  /** 1 to 12. */
  readonly colour: number;
  readonly keyLast4: string;
  /** Tells two keys apart without holding either. */
  readonly keyPrint: string;
  readonly state: ProfileState;
  readonly checkedAt: number | null;
}

/** The profiles of one account. A removed profile's row stays: its uploads keep their client for ever. */
export class ProfileStore {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #account: AccountId;

  constructor(db: Database, clock: Clock, account: AccountId) {
    this.#db = db;
    this.#clock = clock;
    this.#account = account;
    if (db.readOnly) return;
    db.run('INSERT OR IGNORE INTO accounts (id, created_at) VALUES (?, ?)', account, clock.now());
  }

  list(): readonly StoredProfile[] {
    return this.#db
      .all(
        `SELECT * FROM profiles WHERE account_id = ? AND removed_at IS NULL
         ORDER BY is_primary DESC, created_at, rowid`,
        this.#account,
      )
      .map(profileFrom);
  }

  find(id: ProfileId): StoredProfile | undefined {
    const row = this.#db.get('SELECT * FROM profiles WHERE account_id = ? AND id = ?', this.#account, id);
    return row && profileFrom(row);
  }

  insert(profile: Omit<StoredProfile, 'colour'>): void {
    this.#db.run(
      `INSERT INTO profiles (id, account_id, name, is_primary, colour, key_last4, key_print, state, checked_at, created_at)
       VALUES (?, ?, ?, ?, (SELECT COUNT(*) % 12 + 1 FROM profiles WHERE account_id = ? AND is_primary = 0), ?, ?, ?, ?, ?)`,
      profile.id,
      this.#account,
      profile.name,
      profile.primary ? 1 : 0,
      this.#account,
      profile.keyLast4,
      profile.keyPrint,
      profile.state,
      profile.checkedAt,
      this.#clock.now(),
    );
  }

  /** All of `work` or none of it, by one durable write. */
  atOnce(work: () => void): void {
    this.#db.transaction(work);
  }

  rename(id: ProfileId, name: string): void {
    this.#db.run('UPDATE profiles SET name = ? WHERE id = ?', name, id);
  }

  setState(id: ProfileId, state: ProfileState): void {
    this.#db.run('UPDATE profiles SET state = ?, checked_at = ? WHERE id = ?', state, this.#clock.now(), id);
  }

  setKey(id: ProfileId, key: Pick<StoredProfile, 'keyLast4' | 'keyPrint'>): void {
    this.#db.run(
      'UPDATE profiles SET key_last4 = ?, key_print = ? WHERE id = ?',
      key.keyLast4,
      key.keyPrint,
      id,
    );
  }

  remove(id: ProfileId): void {
    this.#db.run('UPDATE profiles SET removed_at = ? WHERE id = ?', this.#clock.now(), id);
  }

  /** When a profile's newest upload was done, epoch ms. */
  lastUploadAt(id: ProfileId): number | null {
    const row = this.#db.get(
      `SELECT MAX(done_at) AS at FROM uploads WHERE profile_id = ? AND state = 'done'`,
      id,
    );
    return row ? numberOrNull(row, 'at') : null;
  }
}

function profileFrom(row: Row): StoredProfile {
  return {
    id: text(row, 'id') as ProfileId,
    name: text(row, 'name'),
    primary: number(row, 'is_primary') === 1,
    colour: number(row, 'colour'),
    keyLast4: text(row, 'key_last4'),
    keyPrint: text(row, 'key_print'),
    state: text(row, 'state') as ProfileState,
    checkedAt: numberOrNull(row, 'checked_at'),
  };
}
