import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import { Database, number } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { Store } from './store.ts';
import { StoreRefusedError } from './store-refused.ts';

/** How long a read waits for an owner that is opening or closing the database at that moment, ms. [ours] */
const PATIENCE_MS = 2_000;

/**
 * Opens the database at `path` to be looked at only, also while a program owns it; every write throws. Nothing is
 * migrated, mended or set aside. Every statement sees the database as it is at that moment. Throws
 * StoreRefusedError when there is none, when it is of another version, and when it cannot be read.
 */
export function openStoreForReading(path: string, clock: Clock): Store {
  if (!existsSync(path))
    throw new StoreRefusedError(`There is no Hotfolder database in ${dirname(path)} yet.`);
  try {
    return new Store(readable(path), clock);
  } catch (error) {
    if (error instanceof StoreRefusedError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new StoreRefusedError(`The database in ${dirname(path)} cannot be read (${words}).`, {
      cause: error,
    });
  }
}

function readable(path: string): Database {
  const db = new Database(path, { readOnly: true });
  try {
    db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    refuseOtherVersions(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function refuseOtherVersions(db: Database, path: string): void {
  const version = number(db.get('PRAGMA user_version') ?? {}, 'user_version');
  if (version === MIGRATIONS.length) return;
  const [age, way] =
    version > MIGRATIONS.length
      ? ['a newer', 'Use the newer version.']
      : ['an older', 'Start Hotfolder once to bring it up to date.'];
  throw new StoreRefusedError(
    `${path} was written by ${age} Hotfolder (schema ${version}, this one knows ${MIGRATIONS.length}). ${way}`,
  );
}
