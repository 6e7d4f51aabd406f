import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { asStoreFull, type StoreFullError } from './store-full-error.ts';

/** One row as SQLite gives it. Read its columns with `text`, `number` and their optional forms. */
export type Row = Record<string, SQLOutputValue>;

/**
 * A SQLite connection with cached statements and transactions that may nest. Synchronous, as node:sqlite is.
 * Every method throws StoreFullError when the disk takes nothing.
 */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #walks = new Map<string, StatementSync>();
  readonly #fullListeners = new Set<(error: StoreFullError) => void>();
  #depth = 0;

  /** Nothing can be written: every statement that tries throws StoreFullError. */
  readonly readOnly: boolean;

  /** Throws the system's error when the file cannot be opened; a file that is only read must be there. */
  constructor(path: string, options: { readonly readOnly?: boolean } = {}) {
    this.readOnly = options.readOnly ?? false;
    this.#connection = new DatabaseSync(path, { readOnly: this.readOnly });
  }

  /** Calls whenever the disk refuses, before the error is thrown. Returns the way to stop listening. */
  onFull(listener: (error: StoreFullError) => void): () => void {
    this.#fullListeners.add(listener);
    return () => this.#fullListeners.delete(listener);
  }

  exec(sql: string): void {
    this.#guarded(() => this.#connection.exec(sql));
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#guarded(() => Number(this.#statement(sql).run(...values).changes));
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#guarded(() => this.#statement(sql).get(...values));
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#guarded(() => this.#statement(sql).all(...values));
  }

  /** Row by row, so that those before an unreadable page are had; integers as bigints, however large. */
  *each(sql: string, ...values: SQLInputValue[]): Generator<Row> {
    let statement = this.#walks.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      statement.setReadBigInts(true);
      this.#walks.set(sql, statement);
    }
    yield* statement.iterate(...values);
  }

  /** All of `work` or none of it; joined to the outer transaction when there is one. */
  transaction<Value>(work: () => Value): Value {
    return this.#depth > 0 ? work() : this.#guarded(() => this.#outermost(work));
  }

  #outermost<Value>(work: () => Value): Value {
    this.#connection.exec('BEGIN IMMEDIATE');
    this.#depth++;
    try {
      const value = work();
      this.#connection.exec('COMMIT');
      return value;
    } catch (error) {
      this.rollBack();
      throw error;
    } finally {
      this.#depth--;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#walks.clear();
    this.#connection.close();
  }

  #guarded<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      const full = asStoreFull(error);
      if (full === undefined) throw error;
      for (const listener of this.#fullListeners) listener(full);
      throw full;
    }
  }

  /** Ends what `BEGIN` began. A full disk ends a transaction by itself; rolling back twice would hide the first error. */
  rollBack(): void {
    if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** A column that is always text. Throws on anything else: the schema promises it, so that is a bug. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} holds ${typeof value}, expected text`);
  return value;
}

export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`column ${column} holds ${typeof value}, expected a number`);
  return value;
}

export const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : text(row, column);

export const numberOrNull = (row: Row, column: string): number | null =>
  row[column] === null ? null : number(row, column);
