import type { Clock, Timer } from '../engine/ports/clock.ts';

/** A call that is made now and then: with the newest value, and never twice within the time given. */
export interface Throttled<Value> {
  push(value: Value): void;
  stop(): void;
}

/** The first value goes through at once; of those that follow within `everyMs` the last one does, at its end. */
export function throttled<Value>(
  clock: Clock,
  everyMs: number,
  call: (value: Value) => void,
): Throttled<Value> {
  let lastAt = Number.NEGATIVE_INFINITY;
  let timer: Timer | undefined;
  let newest: Value;
  const pass = (): void => {
    timer = undefined;
    lastAt = clock.monotonic();
    call(newest);
  };
  return {
    push(value) {
      newest = value;
      if (timer !== undefined) return;
      const wait = lastAt + everyMs - clock.monotonic();
      if (wait <= 0) pass();
      else timer = clock.after(wait, pass);
    },
    stop() {
      timer?.cancel();
      timer = undefined;
    },
  };
}
