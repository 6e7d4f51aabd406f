import { type ProcessEnd, startProcess } from './processes.ts';

/** One line of `--json`. */
export interface CliEvent {
  readonly event: 'upload' | 'ignored' | 'inbox' | 'root' | 'summary' | 'plan' | 'link' | 'check';
  readonly id?: string;
  readonly path?: string;
  readonly profile?: string | null;
  readonly status?: string;
  readonly bytes?: number;
  readonly accessUrl?: string | null;
  readonly failure?: { readonly code: string; readonly detail: string } | null;
  readonly reason?: string;
  readonly [count: string]: unknown;
}

export interface HotfolderEnd extends ProcessEnd {
  readonly events: readonly CliEvent[];
  /** The last line, where it is a summary. */
  readonly summary: CliEvent | undefined;
}

/** The real command, running. */
export interface HotfolderProcess {
  readonly pid: number;
  events(): readonly CliEvent[];
  stderr(): string;
  /** Resolves with the first line, past or to come, that fits. */
  until(fits: (event: CliEvent) => boolean): Promise<CliEvent>;
  kill(signal: NodeJS.Signals): void;
  /** Closes our end of its output, as `head` does. */
  stopReading(): void;
  readonly ended: Promise<HotfolderEnd>;
}

/** Only whole lines: a kill may tear the last one. */
const eventsIn = (text: string): readonly CliEvent[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as CliEvent);

/** Starts `hotfolder` with these arguments and this environment. */
export function startHotfolder(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): HotfolderProcess {
  const started = startProcess({
    program: 'bin/hotfolder.js',
    args,
    env,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const events = () => eventsIn(started.stdout());
  const ended = started.ended.then((end): HotfolderEnd => {
    const all = eventsIn(end.stdout);
    const last = all.at(-1);
    return { ...end, events: all, summary: last?.event === 'summary' ? last : undefined };
  });
  return {
    pid: started.child.pid ?? 0,
    events,
    stderr: started.stderr,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = events().find(fits);
          if (found) resolve(found);
        };
        started.onOutput(look);
        look();
        ended.then(({ stdout, stderr }) => reject(new Error(`ended before:\n${stdout}\n${stderr}`)), reject);
      }),
    kill: (signal) => void started.child.kill(signal),
    stopReading: () => void started.child.stdout?.destroy(),
    ended,
  };
}
