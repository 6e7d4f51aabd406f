import { type Clock, sleep } from '../../engine/ports/clock.ts';

/** How often it is looked whether a run has ended, ms. */
const LOOK_EVERY_MS = 100;

interface Waited {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Absent = as long as it takes. */
  readonly maxWaitMs?: number;
  ended(): boolean;
}

/** Waits until a run has ended by itself, was asked to stop, or took too long. */
export async function waitForEnd(waited: Waited): Promise<'ended' | 'stopped' | 'gave-up'> {
  const { clock, signal, maxWaitMs = Number.POSITIVE_INFINITY } = waited;
  const started = clock.monotonic();
  while (!signal.aborted) {
    if (waited.ended()) return 'ended';
    const left = started + maxWaitMs - clock.monotonic();
    if (left <= 0) return 'gave-up';
    await sleep(clock, Math.min(LOOK_EVERY_MS, left), signal);
  }
  return 'stopped';
}

/** Waits for the signal alone. */
export const waitForSignal = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
