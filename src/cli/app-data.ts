import type { KnownKeys } from './config/known-keys.ts';
import type { DataDir } from './run/data-dir.ts';

/** What the packed app brings along when it runs on a data directory that it keeps keys for. */
export interface AppData {
  /**
   * The data directory of the arguments, opened already for a command that works on it: the names of the keys'
   * owners are in its store. Absent for a command that only looks.
   */
  readonly opened?: DataDir;
  readonly keys: KnownKeys;
}
