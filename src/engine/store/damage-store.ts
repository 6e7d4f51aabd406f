import type { DamageView } from '../../shared/model.ts';
import { type Database, number, type Row, text, textOrNull } from './database.ts';

/** A damaged database that was set aside, and what came over from it. */
export interface Damage {
  /** Epoch ms. */
  readonly at: number;
  /** The name of the file that was set aside. */
  readonly aside: string;
  /** Clients and uploads that came over. */
  readonly profiles: number;
  readonly uploads: number;
  /**
   * Where rows may be missing: nanoseconds of the file system's clock. A file that is unknown and last changed
   * before may have been sent already. null = everything came over.
   */
  readonly gapsBeforeNs: bigint | null;
}

/** The damages a data directory has had; it remembers them so that it stays careful and the person is told. */
export class DamageStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The last one that the person has not read of. */
  untold(): DamageView | undefined {
    const row = this.#db.get('SELECT * FROM damages WHERE told = 0 ORDER BY at DESC LIMIT 1');
    if (!row) return undefined;
    const { at, aside, profiles, uploads, gapsBeforeNs } = damageFrom(row);
    return { at, aside, profiles, uploads, hasGaps: gapsBeforeNs !== null };
  }

  last(): Damage | undefined {
    const row = this.#db.get('SELECT * FROM damages ORDER BY at DESC LIMIT 1');
    return row && damageFrom(row);
  }

  /** The person has read of all of them. */
  told(): void {
    this.#db.run('UPDATE damages SET told = 1 WHERE told = 0');
  }

  note(damage: Damage): void {
    this.#db.run(
      'INSERT OR REPLACE INTO damages (at, aside, profiles, uploads, gaps_before_ns) VALUES (?, ?, ?, ?, ?)',
      damage.at,
      damage.aside,
      damage.profiles,
      damage.uploads,
      damage.gapsBeforeNs === null ? null : String(damage.gapsBeforeNs),
    );
  }

  /** Since when every file's fate is known, by the file system's clock; undefined when it always was. */
  gapsBeforeNs(): bigint | undefined {
    const row = this.#db.get(
      `SELECT gaps_before_ns AS ns FROM damages WHERE gaps_before_ns IS NOT NULL
       ORDER BY length(gaps_before_ns) DESC, gaps_before_ns DESC LIMIT 1`,
    );
    return row && BigInt(text(row, 'ns'));
  }
}

function damageFrom(row: Row): Damage {
  const gaps = textOrNull(row, 'gaps_before_ns');
  return {
    at: number(row, 'at'),
    aside: text(row, 'aside'),
    profiles: number(row, 'profiles'),
    uploads: number(row, 'uploads'),
    gapsBeforeNs: gaps === null ? null : BigInt(gaps),
  };
}
