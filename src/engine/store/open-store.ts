import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { Database, number, text } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { Store } from './store.ts';
import { StoreFullError, sqliteCodeOf } from './store-full-error.ts';

/** SQLITE_ERROR, _BUSY, _CORRUPT, _CANTOPEN and _NOTADB: https://www.sqlite.org/rescode.html */
const GENERIC = 1;
const BUSY = 5;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Why a store was not opened, in words for the person who started the program. */
export class StoreRefusedError extends Error {}

/** The file is a database, and its pages do not fit together. */
class DamagedStoreError extends Error {}

export interface OpenStoreOptions {
  /** The database file; its folder is made. */
  readonly path: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the database of a data directory for this process alone. A damaged file is set aside, never deleted,
 * and a new one begun. Throws StoreRefusedError when another program has it open, a newer version wrote it, or
 * the folder takes nothing.
 */
export function openStore({ path, clock, log }: OpenStoreOptions): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new Store(openDatabase(path), clock);
  } catch (error) {
    if (!isDamage(error)) throw refusal(error, path);
    const aside = `${path}.damaged-${clock.now()}`;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
    }
    log.bug('store-set-aside', error);
    return new Store(openDatabase(path), clock);
  }
}

function openDatabase(path: string): Database {
  const db = new Database(path);
  try {
    readable(db);
    migrate(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Settings and a look at every page: damage is found now, not in the middle of the work. */
function readable(db: Database): void {
  try {
    // Held until the process ends, however it ends: one program at a time on a data directory.
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA foreign_keys = ON');
    checkPages(db);
  } catch (error) {
    // No word of ours stood in the way: a header or a schema that SQLite does not understand.
    if (sqliteCodeOf(error) === GENERIC) throw new DamagedStoreError('unreadable', { cause: error });
    throw error;
  }
}

function checkPages(db: Database): void {
  const found = text(db.get('PRAGMA quick_check(1)') ?? { quick_check: 'no answer' }, 'quick_check');
  if (found !== 'ok') throw new DamagedStoreError(found);
}

/** One transaction for all steps that are missing, after a copy of the file. */
function migrate(db: Database, path: string): void {
  const version = number(db.get('PRAGMA user_version') ?? {}, 'user_version');
  if (version > MIGRATIONS.length) {
    throw new StoreRefusedError(
      `${path} was written by a newer Hotfolder (schema ${version}, this one knows ${MIGRATIONS.length}). ` +
        'It was left untouched. Start the newer version, or choose another data directory.',
    );
  }
  if (version > 0 && version < MIGRATIONS.length) {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    copyFileSync(path, `${path}.schema-${version}`);
  }
  // Nothing is written where nothing is missing: a program also starts over a full disk.
  if (version === MIGRATIONS.length) return;
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedStoreError || [CORRUPT, NOT_A_DATABASE].includes(sqliteCodeOf(error));

/** The error in words for the person who started the program, where it is one they can do something about. */
function refusal(error: unknown, path: string): unknown {
  const reason = refusalWords(error, dirname(path));
  return reason === undefined ? error : new StoreRefusedError(reason, { cause: error });
}

function refusalWords(error: unknown, folder: string): string | undefined {
  if (error instanceof StoreFullError && error.message === 'SQLITE_FULL')
    return `There is no room on the disk for ${folder}. Make room, or choose another data directory.`;
  if (error instanceof StoreFullError || sqliteCodeOf(error) === CANNOT_OPEN || isSystemRefusal(error))
    return `Hotfolder cannot write in ${folder}. Check the rights on it, or choose another data directory.`;
  if (sqliteCodeOf(error) === BUSY)
    return `Another Hotfolder is using ${folder}. Close it first, or choose another data directory.`;
  return undefined;
}

/** What the system says to a folder that cannot be made. */
const isSystemRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
