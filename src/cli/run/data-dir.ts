import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../engine/ports/clock.ts';
import { type LogFile, openLogFile } from '../../engine/ports/file-log.ts';
import { openStore } from '../../engine/store/open-store.ts';
import type { Store } from '../../engine/store/store.ts';
import { StoreRefusedError } from '../../engine/store/store-refused.ts';
import { UnusableError } from '../unusable-error.ts';

/** What a data directory holds, opened for this process alone. */
export interface DataDir {
  readonly store: Store;
  readonly log: LogFile;
  close(): void;
}

/** SQLITE_PERM, READONLY, FULL and CANTOPEN: https://www.sqlite.org/rescode.html */
const NO_ACCESS: ReadonlySet<number> = new Set([3, 8, 13, 14]);

/** Opens a data directory, making it where it is not there. Throws UnusableError. */
export function openDataDir(folder: string, clock: Clock): DataDir {
  const full = path.resolve(folder);
  try {
    const log = openLogFile({ folder: path.join(full, 'logs'), clock, home: homedir() });
    const store = openStore({ path: path.join(full, 'hotfolder.db'), clock, log });
    return {
      store,
      log,
      close() {
        store.close();
        log.flush();
      },
    };
  } catch (error) {
    throw refusal(error, full);
  }
}

function refusal(error: unknown, folder: string): unknown {
  if (error instanceof StoreRefusedError) return new UnusableError(error.message, { cause: error });
  if (!(error instanceof Error)) return error;
  const system = 'syscall' in error && 'code' in error ? String(error.code) : undefined;
  const sqlite =
    'errcode' in error && NO_ACCESS.has(Number(error.errcode) & 0xff) ? error.message : undefined;
  const reason = system ?? sqlite;
  if (reason === undefined) return error;
  return new UnusableError(`The data directory ${folder} cannot be used (${reason}).`, { cause: error });
}

/** Whether the app works on this data directory too: it keeps its settings there. */
export const isAppDataDir = (folder: string): boolean => existsSync(path.join(folder, 'settings.json'));
