import type { KnownKeys } from './config/known-keys.ts';

/** What a command gets from the process it runs in. */
export interface Program {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Absent where no program keeps keys: on plain Node. */
  readonly knownKeys?: KnownKeys;
  /** One line of the answer. */
  out(line: string): void;
  /** One line of advice, warnings and refusals. */
  tell(line: string): void;
}
