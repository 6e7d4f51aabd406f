import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../engine/ports/clock.ts';
import { openStoreForReading } from '../../engine/store/open-store-for-reading.ts';
import type { Store } from '../../engine/store/store.ts';
import { StoreRefusedError } from '../../engine/store/store-refused.ts';
import { UnusableError } from '../unusable-error.ts';

/** Opens the store of a data directory to look at it, also while a run holds it. Throws UnusableError. */
export function openReading(folder: string, clock: Clock): Store {
  refuseEmpty(folder);
  try {
    return openStoreForReading(databaseIn(folder), clock);
  } catch (error) {
    if (error instanceof StoreRefusedError) throw new UnusableError(error.message, { cause: error });
    throw error;
  }
}

/** The queue of a data directory. */
export const databaseIn = (folder: string): string => path.join(path.resolve(folder), 'hotfolder.db');

/** A mistyped folder must not become a data directory by being asked about. */
export function refuseEmpty(folder: string): void {
  if (existsSync(databaseIn(folder))) return;
  throw new UnusableError(
    `There is no queue in ${path.resolve(folder)}. Give --data-dir the directory that "hotfolder run" or the app uses.`,
  );
}
