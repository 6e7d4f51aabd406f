import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { Database, number } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { Store } from './store.ts';

/** SQLITE_BUSY, SQLITE_CORRUPT and SQLITE_NOTADB: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** Why a store was not opened, in words for the person who started the program. */
export class StoreRefusedError extends Error {}

export interface OpenStoreOptions {
  /** The database file; its folder is made. */
  readonly path: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the database of a data directory for this process alone. A damaged file is set aside, never deleted,
 * and a new one begun. Throws StoreRefusedError when another program has it open or a newer version wrote it.
 */
export function openStore({ path, clock, log }: OpenStoreOptions): Store {
  mkdirSync(dirname(path), { recursive: true });
  try {
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
    // Held until the process ends, however it ends: one program at a time on a data directory.
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA foreign_keys = ON');
    migrate(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
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
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

const errcodeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

const isDamage = (error: unknown): boolean => [CORRUPT, NOT_A_DATABASE].includes(errcodeOf(error));

function refusal(error: unknown, path: string): unknown {
  if (errcodeOf(error) !== BUSY) return error;
  return new StoreRefusedError(
    `Another Hotfolder is using ${dirname(path)}. Close it first, or choose another data directory.`,
    { cause: error },
  );
}
