import { truncateSync } from 'node:fs';
import { Database, number } from './database.ts';
import { StoreFullError, sqliteCodeOf } from './store-full-error.ts';

/** SQLITE_BUSY, _CORRUPT and _NOTADB: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const NO_LOCK_FILE: readonly number[] = [11, 26];
/** How long a look at the owner's number may be in the way of writing one's own, ms. [ours] */
const PATIENCE_MS = 500;

/** A data directory that is this process's own, for as long as it is held. */
export interface DataLock {
  /** Gives the directory back. The file stays: deleting it could take another program's lock with it. */
  release(): void;
}

/** Another program holds the data directory. */
export class DataLockedError extends Error {
  override readonly name = 'DataLockedError';
  /** Its process id, where it had room to write it down. */
  readonly owner: number | undefined;

  constructor(owner: number | undefined) {
    super('the data directory is in use');
    this.owner = owner;
  }
}

/**
 * Takes the lock file at `path`: an SQLite file whose write lock is held open, so the operating system gives it back
 * however the process ends. Its `user_version` is the owner's process id, which anyone may read. Throws
 * DataLockedError, and what the system says to a folder that takes no file.
 */
export function lockData(path: string): DataLock {
  try {
    return taken(path);
  } catch (error) {
    if (!NO_LOCK_FILE.includes(sqliteCodeOf(error))) throw error;
    // It holds nothing but a number. Emptied in place, so that a lock that is held on it stays one.
    truncateSync(path);
    return taken(path);
  }
}

function taken(path: string): DataLock {
  const db = new Database(path);
  try {
    // Nothing in it is worth a journal: a full disk must not keep the program from starting.
    for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF']) db.exec(`PRAGMA ${pragma}`);
    hold(db);
    signed(db);
    return { release: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A write lock that is never written under: readers may come, another holder may not. */
function hold(db: Database): void {
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (sqliteCodeOf(error) === BUSY) throw new DataLockedError(ownerOf(db));
    throw error;
  }
}

/** Leaves the owner's number where there is room for it; the lock itself needs none. */
function signed(db: Database): void {
  try {
    db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    db.exec(`PRAGMA user_version = ${process.pid}`);
    db.exec('COMMIT');
  } catch (error) {
    if (!(error instanceof StoreFullError) && sqliteCodeOf(error) !== BUSY) throw error;
    db.rollBack();
  }
  hold(db);
}

function ownerOf(db: Database): number | undefined {
  try {
    const owner = number(db.get('PRAGMA user_version') ?? {}, 'user_version');
    return owner > 0 ? owner : undefined;
  } catch {
    // The owner is writing it down at this moment, or it cannot be read: it is a courtesy only.
    return undefined;
  }
}
