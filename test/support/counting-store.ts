import { Database, type Row } from '../../src/engine/store/database.ts';
import { type OpenStoreOptions, openStore } from '../../src/engine/store/open-store.ts';
import { Store } from '../../src/engine/store/store.ts';

type Values = Parameters<Database['run']> extends [string, ...infer Rest] ? Rest : never;

/** A real database that counts its work: what a test says of cost, it says in these numbers and never in time. */
export class CountingDatabase extends Database {
  /** Durable writes: transactions, and statements outside of one. */
  writes = 0;
  /** How often each table was read, by the table a statement names first. */
  readonly reads = new Map<string, number>();
  #depth = 0;

  get isWriting(): boolean {
    return this.#depth > 0;
  }

  override run(sql: string, ...values: Values): number {
    if (this.#depth === 0) this.writes += 1;
    return super.run(sql, ...values);
  }

  override get(sql: string, ...values: Values): Row | undefined {
    this.#count(sql);
    return super.get(sql, ...values);
  }

  override all(sql: string, ...values: Values): Row[] {
    this.#count(sql);
    return super.all(sql, ...values);
  }

  override transaction<Value>(work: () => Value): Value {
    if (this.#depth === 0) this.writes += 1;
    this.#depth += 1;
    try {
      return super.transaction(work);
    } finally {
      this.#depth -= 1;
    }
  }

  #count(sql: string): void {
    const table = /FROM (\w+)/.exec(sql)?.[1] ?? '';
    this.reads.set(table, (this.reads.get(table) ?? 0) + 1);
  }
}

/** A store of the newest version over a database that counts. */
export function countingStore(options: OpenStoreOptions): {
  readonly store: Store;
  readonly db: CountingDatabase;
} {
  openStore(options).close();
  const db = new CountingDatabase(options.path);
  return { store: new Store(db, options.clock), db };
}
