import type { ChildProcess } from 'node:child_process';

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
}
