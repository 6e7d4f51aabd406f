/** A running timer. */
export interface Timer {
  cancel(): void;
}

/** The only source of time in the engine: tests turn it by hand. */
export interface Clock {
  /** Wall clock, epoch milliseconds: for people and for times that outlive the process. May jump. */
  now(): number;
  /** Milliseconds that only grow: for ages and deadlines within the process. */
  monotonic(): number;
  /** Calls once after `delayMs`; never keeps the process alive by itself being forgotten: cancel on stop. */
  after(delayMs: number, call: () => void): Timer;
}

/** The only source of chance and of new identities in the engine. */
export interface Random {
  /** 0 <= x < 1. */
  number(): number;
  /** A new unique identity; ids made later sort later. */
  id(): string;
}

/** Waits; resolves early (never rejects) when the signal aborts. */
export function sleep(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      timer.cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = clock.after(delayMs, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
