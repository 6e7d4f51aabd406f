/** SQLITE_FULL, SQLITE_READONLY and SQLITE_IOERR, by the low byte of their code: https://www.sqlite.org/rescode.html */
const NAMES: Readonly<Record<number, string>> = {
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
};

/**
 * The disk under the database takes nothing: nothing was saved, and what was saved before is whole. No bug: the
 * queue is held until a write goes through again. The message is SQLite's name for it.
 */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';
}

/** SQLite's code of an error, without its details; 0 when it is none of SQLite's. */
export const sqliteCodeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

/** The error as one of a disk that takes nothing; undefined for every other. */
export function asStoreFull(error: unknown): StoreFullError | undefined {
  const name = NAMES[sqliteCodeOf(error)];
  return name === undefined ? undefined : new StoreFullError(name, { cause: error });
}

/** Does work whose saving may be left out when the disk is full. Returns whether it was saved. */
export function unlessFull(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof StoreFullError) return false;
    throw error;
  }
}
