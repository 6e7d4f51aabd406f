import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** What a process is started with. */
export interface ProcessSpec {
  /** A program of this project, relative to it. */
  readonly program: string;
  readonly args: readonly string[];
  /** The whole environment but for PATH: keys come from nowhere else. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of ours, with what it has written so far. */
export interface RunningProcess {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  readonly ended: Promise<ProcessEnd>;
  /** Calls after every piece of output. */
  onOutput(listener: () => void): void;
}

const running = new Set<ChildProcess>();

/** Starts a program of this project on the Node that runs the tests. */
export function startProcess({ program, args, env = {}, cwd }: ProcessSpec): RunningProcess {
  const child = spawn(process.execPath, [inProject(program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  const listeners: (() => void)[] = [];
  const heard = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    heard();
  });
  const ended = once(child, 'close').then(([code, signal]): ProcessEnd => {
    running.delete(child);
    heard();
    return { code, signal, stdout, stderr };
  });
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    onOutput: (listener) => void listeners.push(listener),
  };
}

/** Ends what a test has left running, and waits for it. */
export async function killLeftovers(): Promise<void> {
  const left = [...running];
  const ends = left.map((child) => once(child, 'close'));
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(ends);
}
