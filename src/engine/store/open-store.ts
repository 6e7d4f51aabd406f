import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { lockData } from './data-lock.ts';
import { Database, number, text } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { Store } from './store.ts';
import { sqliteCodeOf } from './store-full-error.ts';
import { refusal, StoreRefusedError } from './store-refused.ts';

/** SQLITE_ERROR, _CORRUPT and _NOTADB: https://www.sqlite.org/rescode.html */
const GENERIC = 1;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;
/** How long a write waits for a program that only looks at the database, ms. [ours] */
const PATIENCE_MS = 2_000;

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
export function openStore(options: OpenStoreOptions): Store {
  const { path, clock } = options;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Held until the process ends, however it ends: one program at a time on a data directory.
    const lock = lockData(join(dirname(path), 'hotfolder.lock'));
    try {
      return new Store(opened(options), clock, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw refusal(error, path);
  }
}

/** The database, or a new one where the old one is damaged. */
function opened({ path, clock, log }: OpenStoreOptions): Database {
  try {
    return openDatabase(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = `${path}.damaged-${clock.now()}`;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
    }
    log.bug('store-set-aside', error);
    return openDatabase(path);
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
    db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    // Others may read while this program writes.
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
    keepCopy(db, `${path}.schema-${version}`);
  }
  // Nothing is written where nothing is missing: a program also starts over a full disk.
  if (version === MIGRATIONS.length) return;
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/** By SQLite itself: a file that this process opens and closes beside it would take its locks along. */
function keepCopy(db: Database, copy: string): void {
  rmSync(`${copy}.unfinished`, { force: true });
  db.run('VACUUM INTO ?', `${copy}.unfinished`);
  renameSync(`${copy}.unfinished`, copy);
}

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedStoreError || [CORRUPT, NOT_A_DATABASE].includes(sqliteCodeOf(error));
