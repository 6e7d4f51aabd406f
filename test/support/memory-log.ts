import type { Log } from '../../src/engine/ports/log.ts';

/** A log kept as lines, with the bugs apart: a test that meets one it did not make should fail. */
export interface MemoryLog extends Log {
  readonly lines: string[];
  readonly bugs: string[];
}

export function memoryLog(): MemoryLog {
  const lines: string[] = [];
  const bugs: string[] = [];
  const write = (level: string, event: string, fields: object = {}): void => {
    lines.push(JSON.stringify({ level, event, ...fields }));
  };
  return {
    lines,
    bugs,
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    bug(event, error, fields) {
      const text = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      bugs.push(`${event}: ${text}`);
      write('bug', event, { ...fields, text });
    },
  };
}
