import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { MIB } from '../../shared/units.ts';
import { LIMITS } from '../api/limits.ts';
import type { Clock } from './clock.ts';
import type { Log, LogFields } from './log.ts';
import { maskText } from './mask-text.ts';

/** One file is kept beside the current one. */
const ROTATE_AT_BYTES = 5 * MIB;

/** The port's fields again, for what the compiler did not see. */
const ALLOWED = {
  uploadId: true,
  profileId: true,
  rootId: true,
  state: true,
  step: true,
  attempt: true,
  bytes: true,
  status: true,
  code: true,
  reason: true,
  count: true,
  delayMs: true,
  host: true,
} as const satisfies Readonly<Record<keyof LogFields, true>>;

export interface LogFile extends Log {
  /** Writes what is still in memory; before the process ends. */
  flush(): void;
}

export interface LogFileOptions {
  readonly folder: string;
  readonly clock: Clock;
  /** The person's home folder: shown as `~`. */
  readonly home: string;
}

/** JSON lines in `hotfolder.log`. Lines of one turn of the event loop are written together. */
export function openLogFile({ folder, clock, home }: LogFileOptions): LogFile {
  const file = path.join(folder, 'hotfolder.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let lines: string[] = [];
  let bytes = sizeOf(file);

  const flush = (): void => {
    const text = lines.join('');
    if (text === '') return;
    lines = [];
    try {
      if (bytes > ROTATE_AT_BYTES) {
        renameSync(file, path.join(folder, 'hotfolder.1.log'));
        bytes = 0;
      }
      appendFileSync(file, text, { mode: 0o600 });
      bytes += Buffer.byteLength(text);
    } catch {
      // A full disk must not end the program: the lines are lost, the work goes on.
    }
  };
  const write = (level: string, event: string, rest: object): void => {
    if (lines.length === 0) clock.after(0, flush);
    lines.push(`${JSON.stringify({ time: new Date(clock.now()).toISOString(), level, event, ...rest })}\n`);
  };
  const mask = (text: string): string => maskText(text, home).slice(0, LIMITS.maxDetailBytes);
  return {
    flush,
    info: (event, fields) => write('info', event, allowed(fields, mask)),
    warn: (event, fields) => write('warn', event, allowed(fields, mask)),
    bug: (event, error, fields) =>
      write('bug', event, { ...allowed(fields, mask), error: mask(stackOf(error)) }),
  };
}

function allowed(fields: LogFields | undefined, mask: (text: string) => string): Record<string, unknown> {
  const kept = Object.entries(fields ?? {}).filter(([name]) => name in ALLOWED);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]),
  );
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
