import type { AppData } from './app-data.ts';

/** What a command gets from the process it runs in. */
export interface Program {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Absent on plain Node, where no program keeps keys. */
  readonly appData?: AppData;
  /** One line of the answer. */
  out(line: string): void;
  /** One line of advice, warnings and refusals. */
  tell(line: string): void;
}
