import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Store } from '../../engine/store/store.ts';
import { MIB } from '../../shared/units.ts';
import { databaseIn, openReading } from '../read/open-reading.ts';
import { storedAccounts } from '../read/stored-account.ts';
import { UnusableError } from '../unusable-error.ts';
import { broken, doubtful, type Finding, fine, reasonOf } from './finding.ts';

/** The queue of a busy account grows by a few megabytes a year; below this a full disk is near. [ours] */
const LITTLE_ROOM = 500 * MIB;
const NO_ROOM = 20 * MIB;

/** Anybody but the owner may look into the folder (POSIX mode bits). */
const OTHERS = 0o077;

/** Whether the queue and the log can be kept where they are to be kept. */
export function checkDataDir(folder: string): readonly Finding[] {
  const full = path.resolve(folder);
  const there = nearestFolder(full);
  if (there !== full && existsSync(full))
    return [broken('data-dir', `${full} is not a folder`, 'Choose another data directory.')];
  return [rightsOf(full, there), ...roomAt(there)];
}

/** The folder itself, or the nearest one above it that is there: the rest is made. */
function nearestFolder(full: string): string {
  let at = full;
  while (!isFolder(at) && path.dirname(at) !== at) at = path.dirname(at);
  return at;
}

function isFolder(full: string): boolean {
  try {
    return statSync(full).isDirectory();
  } catch {
    return false;
  }
}

function rightsOf(full: string, there: string): Finding {
  try {
    accessSync(there, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const advice = 'Give this user the right to write there, or choose another data directory.';
    return broken('data-dir', `${there} cannot be written to (${reasonOf(error)})`, advice);
  }
  if (there !== full) return fine('data-dir', `${full} is not there yet; the first run makes it`);
  const open = process.platform !== 'win32' && (statSync(full).mode & OTHERS) !== 0;
  if (!open) return fine('data-dir', `${full}, writable`);
  return doubtful('data-dir', `others on this computer can look into ${full}`, `Run: chmod 700 "${full}"`);
}

function roomAt(there: string): readonly Finding[] {
  // The app's old runtime has no statfs.
  if (typeof statfsSync !== 'function') return [];
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  const found = `${Math.floor(free / MIB)} MiB free for the queue`;
  const advice = 'Make room on this disk: without it nothing can be queued.';
  if (free < NO_ROOM) return [broken('disk', found, advice)];
  return [free < LITTLE_ROOM ? doubtful('disk', found, advice) : fine('disk', found)];
}

/** Whether the queue can be read, and what is in it. A program that runs on it is no hindrance. */
export function checkDatabase(folder: string, clock: Clock): Finding {
  if (!existsSync(databaseIn(folder))) return fine('database', 'none yet; the first run makes it');
  try {
    const store = openReading(folder, clock);
    try {
      return fine('database', contentOf(store, clock));
    } finally {
      store.close();
    }
  } catch (error) {
    const advice =
      'The next run sets a damaged database aside, deletes nothing of it, and brings over what can be read.';
    const found = error instanceof UnusableError ? error.message.replace(/\.$/, '') : reasonOf(error);
    return broken('database', found, error instanceof UnusableError ? 'Then look again.' : advice);
  }
}

function contentOf(store: Store, clock: Clock): string {
  const rows = storedAccounts(store, clock).flatMap((account) => account.store.due.counts());
  const uploads = rows.reduce((sum, row) => sum + row.count, 0);
  return `readable, ${uploads} ${uploads === 1 ? 'upload' : 'uploads'}`;
}
