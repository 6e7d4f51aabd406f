import { type FolderRules, NO_RULES } from '../../shared/folder-rules.ts';
import type { AccountId, ProfileId, RootId } from '../../shared/ids.ts';
import type { AfterRule, ExistingRule } from '../../shared/model.ts';
import type { Clock } from '../ports/clock.ts';
import { type Database, number, numberOrNull, type Row, text, textOrNull } from './database.ts';

/** A watched folder as it is stored. A removed root stays: its uploads still tell where they came from. */
export interface StoredRoot {
  readonly id: RootId;
  /** null: each of its sub-folders belongs to a client; of a given place, that its files wait for one. */
  readonly profileId: ProfileId | null;
  /** Real path. */
  readonly path: string;
  readonly existing: ExistingRule;
  readonly after: AfterRule;
  readonly stabilityMs: number;
  readonly rules: FolderRules;
  readonly removed: boolean;
  /** Not watched: only the place of files that were given by hand. */
  readonly given: boolean;
}

/** Joins a root `r` to its account: that of its client; its own where it has none. Takes the account's id. */
export const OF_ACCOUNT =
  'LEFT JOIN profiles p ON p.id = r.profile_id WHERE COALESCE(p.account_id, r.account_id) = ?';

/** The watch roots of one account. */
export class RootStore {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #account: AccountId;

  constructor(db: Database, clock: Clock, account: AccountId) {
    this.#db = db;
    this.#clock = clock;
    this.#account = account;
  }

  /** The watched ones. */
  list(): readonly StoredRoot[] {
    return this.#all('r.given = 0 AND r.removed_at IS NULL');
  }

  find(id: RootId): StoredRoot | undefined {
    return this.#all('r.id = ?', id)[0];
  }

  /** The newest of any age: adding a folder again goes on with what was remembered of it. */
  findByPath(path: string): StoredRoot | undefined {
    return this.#all('r.given = 0 AND r.path = ?', path).at(-1);
  }

  /** The place of files that were given by hand for a client from one folder. */
  findGiven(profile: ProfileId | null, path: string): StoredRoot | undefined {
    return this.#all('r.given = 1 AND r.profile_id IS ? AND r.path = ?', profile, path)[0];
  }

  insert(root: StoredRoot): void {
    this.#db.run(
      'INSERT INTO roots (id, profile_id, account_id, path, existing, after_upload, stability_ms, given, rules, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      root.id,
      root.profileId,
      this.#account,
      root.path,
      root.existing,
      root.after,
      root.stabilityMs,
      root.given ? 1 : 0,
      JSON.stringify(root.rules),
      this.#clock.now(),
    );
  }

  /** Brings a root up to date, and back when it was removed; `afresh` takes its baseline anew. Uploads that exist keep their profile. */
  update(root: StoredRoot, afresh: boolean): void {
    // What waited for a client while sub-folders named them is found anew, for the one client of now.
    if (root.profileId !== null)
      this.#db.run(`DELETE FROM files WHERE root_id = ? AND fate = 'inbox'`, root.id);
    this.#db.run(
      `UPDATE roots SET profile_id = ?, account_id = ?, existing = ?, after_upload = ?, stability_ms = ?, rules = ?,
         removed_at = NULL, baseline_taken = CASE WHEN ? THEN 0 ELSE baseline_taken END WHERE id = ?`,
      root.profileId,
      this.#account,
      root.existing,
      root.after,
      root.stabilityMs,
      JSON.stringify(root.rules),
      afresh ? 1 : 0,
      root.id,
    );
  }

  setAfter(id: RootId, after: AfterRule): void {
    this.#db.run('UPDATE roots SET after_upload = ? WHERE id = ?', after, id);
  }

  setRules(id: RootId, rules: FolderRules): void {
    this.#db.run('UPDATE roots SET rules = ? WHERE id = ?', JSON.stringify(rules), id);
  }

  remove(id: RootId): void {
    this.#db.run('UPDATE roots SET removed_at = ? WHERE id = ?', this.#clock.now(), id);
  }

  #all(where: string, ...values: readonly (string | null)[]): readonly StoredRoot[] {
    return this.#db
      .all(
        `SELECT r.* FROM roots r ${OF_ACCOUNT} AND ${where} ORDER BY r.created_at, r.id`,
        this.#account,
        ...values,
      )
      .map(rootFrom);
  }
}

function rootFrom(row: Row): StoredRoot {
  return {
    id: text(row, 'id') as RootId,
    profileId: textOrNull(row, 'profile_id') as ProfileId | null,
    path: text(row, 'path'),
    existing: text(row, 'existing') as ExistingRule,
    after: text(row, 'after_upload') as AfterRule,
    stabilityMs: number(row, 'stability_ms'),
    rules: rulesFrom(textOrNull(row, 'rules')),
    removed: numberOrNull(row, 'removed_at') !== null,
    given: number(row, 'given') === 1,
  };
}

const rulesFrom = (json: string | null): FolderRules =>
  json === null ? NO_RULES : { ...NO_RULES, ...(JSON.parse(json) as Partial<FolderRules>) };
