import { sqliteCodeOf } from './store-full-error.ts';

/** SQLITE_ERROR, _CORRUPT and _NOTADB: https://www.sqlite.org/rescode.html */
const GENERIC = 1;
const DAMAGE: readonly number[] = [11, 26];

/** The file is a database, and what is in it does not fit together. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError';
}

/** Whether an error says that the file is damaged, rather than refused or out of room. */
export const isDamage = (error: unknown): boolean =>
  error instanceof DamagedStoreError || DAMAGE.includes(sqliteCodeOf(error));

/** The error of a statement that is right on a whole database: what SQLite does not understand is damage. */
export function asDamage(error: unknown): unknown {
  return sqliteCodeOf(error) === GENERIC ? new DamagedStoreError('unreadable', { cause: error }) : error;
}
