import type { Clock } from '../engine/ports/clock.ts';

/** The work's value, or `undefined` when it is rejected or takes longer than `limitMs`. The work goes on. */
export function inTime<Value>(
  clock: Clock,
  limitMs: number,
  work: Promise<Value>,
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const timer = clock.after(limitMs, () => resolve(undefined));
    const end = (value: Value | undefined): void => {
      timer.cancel();
      resolve(value);
    };
    work.then(end, () => end(undefined));
  });
}
