import { dirname } from 'node:path';
import { DataLockedError } from './data-lock.ts';
import { StoreFullError, sqliteCodeOf } from './store-full-error.ts';

/** SQLITE_BUSY and _CANTOPEN: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const CANNOT_OPEN = 14;

/** Why a store was not opened, in words for the person who started the program. */
export class StoreRefusedError extends Error {}

/** The error in words for the person who started the program, where it is one they can do something about. */
export function refusal(error: unknown, path: string): unknown {
  const reason = refusalWords(error, dirname(path));
  return reason === undefined ? error : new StoreRefusedError(reason, { cause: error });
}

function refusalWords(error: unknown, folder: string): string | undefined {
  const elsewhere = 'Close it first, or choose another data directory.';
  if (error instanceof DataLockedError) {
    const owner = error.owner === undefined ? '' : ` (process ${error.owner})`;
    return `Another Hotfolder is using ${folder}${owner}. ${elsewhere}`;
  }
  if (error instanceof StoreFullError && error.message === 'SQLITE_FULL')
    return `There is no room on the disk for ${folder}. Make room, or choose another data directory.`;
  if (error instanceof StoreFullError || sqliteCodeOf(error) === CANNOT_OPEN || isSystemRefusal(error))
    return `Hotfolder cannot write in ${folder}. Check the rights on it, or choose another data directory.`;
  if (sqliteCodeOf(error) === BUSY) return `Another program has the database in ${folder} open. ${elsewhere}`;
  return undefined;
}

/** What the system says to a folder that cannot be made. */
const isSystemRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
