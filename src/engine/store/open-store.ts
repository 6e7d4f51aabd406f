import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Damage } from './damage-store.ts';
import { asDamage, DamagedStoreError, isDamage } from './damaged-store-error.ts';
import { lockData } from './data-lock.ts';
import { Database, number, text } from './database.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { tableWithDamagedRow } from './row-rules.ts';
import { salvage } from './salvage/salvage.ts';
import { finishSwap } from './salvage/swap.ts';
import { type FoundVersion, foundVersion } from './schema-version.ts';
import { Store } from './store.ts';
import { refusal, StoreRefusedError } from './store-refused.ts';

/** How long a write waits for a program that only looks at the database, ms. [ours] */
const PATIENCE_MS = 2_000;
/** Up to this many pages every index is compared with its table at each start: about 0.3 s of work. [ours] */
const PAGES_COMPARED = 4_000;

export interface OpenStoreOptions {
  /** The database file; its folder is made. */
  readonly path: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the database of a data directory for this process alone. A damaged file is set aside, never deleted,
 * and a new one begun with what could be read of it. Throws StoreRefusedError when another program has it open, a newer version wrote it, or
 * the folder takes nothing.
 */
export function openStore(options: OpenStoreOptions): Store {
  const { path, clock } = options;
  try {
    // Names of clients and links to their files are nobody else's on this computer.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
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

/** The database, or a new one with what could be read of it where it is damaged. */
function opened({ path, clock, log }: OpenStoreOptions): Database {
  const tell = (damage: Damage | undefined): void => {
    if (damage) log.warn('store-set-aside', { reason: damage.aside, count: damage.uploads });
  };
  tell(finishSwap(path));
  try {
    return openDatabase(path, log);
  } catch (error) {
    if (!isDamage(error)) throw error;
    log.warn('store-damaged', { reason: error instanceof Error ? error.message : '' });
    tell(salvage(path, { now: clock.now(), onBug: (bug) => log.bug('salvage', bug) }));
    return openDatabase(path, log);
  }
}

function openDatabase(path: string, log: Log): Database {
  const db = new Database(path);
  try {
    const { version, told } = understood(db, path);
    if (!told) log.warn('store-version-mended', { count: version });
    migrate(db, version, path);
    if (!told) db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    checkRows(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Settings and a look at every page: damage is found now, not in the middle of the work. */
function understood(db: Database, path: string): Extract<FoundVersion, { kind: 'known' }> {
  try {
    db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    const found = foundVersion(db);
    if (found.kind === 'newer') throw refusalOfNewer(path, found.version);
    if (found.kind === 'unknown') throw new DamagedStoreError('tables that no version made');
    // Others may read while this program writes.
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA foreign_keys = ON');
    checkPages(db);
    return found;
  } catch (error) {
    throw asDamage(error);
  }
}

const refusalOfNewer = (path: string, version: number): StoreRefusedError =>
  new StoreRefusedError(
    `${path} was written by a newer Hotfolder (schema ${version}, this one knows ${MIGRATIONS.length}). ` +
      'It was left untouched. Start the newer version, or choose another data directory.',
  );

function checkPages(db: Database): void {
  const pages = number(db.get('PRAGMA page_count') ?? {}, 'page_count');
  const pragma = pages > PAGES_COMPARED ? 'quick_check' : 'integrity_check';
  const found = text(db.get(`PRAGMA ${pragma}(1)`) ?? { [pragma]: 'no answer' }, pragma);
  if (found !== 'ok') throw new DamagedStoreError(found);
}

function checkRows(db: Database): void {
  const table = tableWithDamagedRow(db);
  if (table !== undefined) throw new DamagedStoreError(`a row of ${table} contradicts itself`);
}
