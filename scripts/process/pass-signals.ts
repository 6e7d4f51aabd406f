import type { ChildProcess } from 'node:child_process';

/** How soon a parent's end is noticed, in milliseconds. */
const PARENT_CHECK_MS = 500;

/**
 * Hands on to a child the signals that ask us to end, and outlives them until it has ended. Ctrl-C on a
 * terminal reaches the child by itself: a second SIGINT would end Electron without its own goodbye.
 */
export function passSignals(child: ChildProcess): void {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
    process.on(signal, () => {
      const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
      if (!fromTerminal) child.kill(signal);
    });
  }
  if (process.env['npm_lifecycle_event'] !== undefined) endWithParent(child);
}

/** npm passes its signals to a shell, which dies of them and tells nobody: its death is all we hear. */
function endWithParent(child: ChildProcess): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_CHECK_MS);
  child.once('exit', () => clearInterval(watch));
}
