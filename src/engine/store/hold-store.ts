import type { Failure } from '../../shared/failure.ts';
import { type Database, number, numberOrNull, type Row, text } from './database.ts';

/** A door that is shut: everything of the account or the profile waits behind it. */
export interface Hold {
  readonly scope: 'account' | 'profile';
  readonly id: string;
  /** Epoch ms; null = until the person does something. */
  readonly until: number | null;
  readonly failure: Failure;
  /** When the door was shut, epoch ms. */
  readonly since: number;
}

/** What the person paused. `all` has the account's id; `off`: a client who was turned off. */
export interface Pause {
  readonly scope: 'all' | 'profile' | 'root' | 'off';
  readonly id: string;
}

/** Holds and pauses; both outlive a restart. */
export class HoldStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  holds(): readonly Hold[] {
    return this.#db.all('SELECT * FROM holds').map(holdFrom);
  }

  setHold(hold: Hold): void {
    this.#db.run(
      'INSERT OR REPLACE INTO holds (scope, id, until, failure, since) VALUES (?, ?, ?, ?, ?)',
      hold.scope,
      hold.id,
      hold.until,
      JSON.stringify(hold.failure),
      hold.since,
    );
  }

  liftHold(scope: Hold['scope'], id: string): void {
    this.#db.run('DELETE FROM holds WHERE scope = ? AND id = ?', scope, id);
  }

  pauses(): readonly Pause[] {
    return this.#db
      .all('SELECT * FROM pauses')
      .map((row) => ({ scope: text(row, 'scope') as Pause['scope'], id: text(row, 'id') }));
  }

  pause(pause: Pause): void {
    this.#db.run('INSERT OR IGNORE INTO pauses (scope, id) VALUES (?, ?)', pause.scope, pause.id);
  }

  resume(pause: Pause): void {
    this.#db.run('DELETE FROM pauses WHERE scope = ? AND id = ?', pause.scope, pause.id);
  }
}

function holdFrom(row: Row): Hold {
  return {
    scope: text(row, 'scope') as Hold['scope'],
    id: text(row, 'id'),
    until: numberOrNull(row, 'until'),
    failure: JSON.parse(text(row, 'failure')) as Failure,
    since: number(row, 'since'),
  };
}
