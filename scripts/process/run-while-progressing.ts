import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ChildEnd, type Command, childEnd } from './run-child.ts';

/** How long a child may stand still, and where its files grow. */
export interface Patience {
  /** Milliseconds without a printed byte or a byte on disk after which the child is killed. */
  readonly stallLimitMs: number;
  /** Folders the child writes to: their growth is progress too. */
  readonly folders: readonly string[];
}

/** A child's end, or the fact that it stood still too long and was killed; with what it printed. */
export type PatientEnd = (({ readonly stalled: false } & ChildEnd) | { readonly stalled: true }) & {
  readonly output: string;
};

/** Times the limit is checked while it lasts. */
const CHECKS_PER_LIMIT = 10;

/** Bytes below a folder; a folder or file that is gone counts nothing. */
async function bytesBelow(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = found.map(async (entry) => {
    const status = await stat(path.join(entry.parentPath, entry.name)).catch(() => undefined);
    return status?.isFile() === true ? status.size : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Runs a command for as long as it makes progress; a child that stands still is killed with all it started. */
export async function runWhileProgressing(command: Command, patience: Patience): Promise<PatientEnd> {
  const child = spawn(command.command, command.args, {
    ...command.options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed: Buffer[] = [];
  const keep = (chunk: Buffer): number => printed.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = childEnd(child);
  const watch = watchForStall(patience, () => printed.length);
  const winner = await Promise.race([ended, watch.stalled]);
  watch.stop();
  if (winner !== 'stalled') return { stalled: false, ...winner, output: Buffer.concat(printed).toString() };
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  return { stalled: true, output: Buffer.concat(printed).toString() };
}

interface StallWatch {
  readonly stalled: Promise<'stalled'>;
  stop(): void;
}

function watchForStall(patience: Patience, printedCount: () => number): StallWatch {
  const everyMs = patience.stallLimitMs / CHECKS_PER_LIMIT;
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<'stalled'>((resolve) => {
    let last = '';
    let stillChecks = 0;
    const check = async (): Promise<void> => {
      const sizes = await Promise.all(patience.folders.map(bytesBelow));
      const now = [printedCount(), ...sizes].join(' ');
      stillChecks = now === last ? stillChecks + 1 : 0;
      last = now;
      if (stillChecks >= CHECKS_PER_LIMIT) resolve('stalled');
      else timer = setTimeout(() => void check(), everyMs);
    };
    timer = setTimeout(() => void check(), 0);
  });
  return { stalled, stop: () => clearTimeout(timer) };
}
