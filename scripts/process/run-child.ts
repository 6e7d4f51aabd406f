import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** How a child ended: its exit code, or the signal that ended it. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One command to run, with its environment where it differs from ours. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly options?: SpawnOptions;
}

/** Resolves when the child has ended; rejects when it could not be started. */
export function childEnd(child: ChildProcess): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** Runs a command to its end with our terminal. */
export function runChild({ command, args, options }: Command): Promise<ChildEnd> {
  return childEnd(spawn(command, args, { stdio: 'inherit', ...options }));
}

/** What a command printed and how it ended. */
export interface Captured extends ChildEnd {
  readonly output: string;
}

/** Runs a command to its end and keeps what it prints. A command that cannot be started has ended with 127. */
export async function captureChild({ command, args, options }: Command): Promise<Captured> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = await childEnd(child).catch(() => ({ code: 127, signal: null }));
  return { ...end, output: Buffer.concat(chunks).toString() };
}

/** A shell's exit code for an end: 128 and the signal's number where a signal ended it. */
export function exitCodeOf({ code, signal }: ChildEnd): number {
  if (code !== null) return code;
  const numbers: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
  return 128 + (signal === null ? 0 : (numbers[signal] ?? 0));
}
