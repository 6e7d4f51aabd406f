import type { Trash } from '../engine/queue/originals.ts';
import type { AppData } from './app-data.ts';
import type { ConfigSurroundings } from './config/read-config.ts';
import { isAppDataDir } from './run/data-dir.ts';

/** What a command gets from the process it runs in. */
export interface Program {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Absent on plain Node, where no program keeps keys. */
  readonly appData?: AppData;
  /** The system's trash; absent on plain Node, which has no way to it. */
  readonly trash?: Trash;
  /** One line of the answer. */
  out(line: string): void;
  /** One line of advice, warnings and refusals. */
  tell(line: string): void;
}

/** What a configuration may use of the program that runs it on a data directory. */
export const surroundingsOf = ({ appData, trash }: Program, dataDir: string): ConfigSurroundings => ({
  ...(appData && { keys: appData.keys }),
  keysElsewhere: appData === undefined && isAppDataDir(dataDir),
  hasTrash: trash !== undefined,
});
