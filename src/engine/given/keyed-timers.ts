import type { Clock, Timer } from '../ports/clock.ts';

/** One timer per key: asked for again while it runs, the first stays. */
export class KeyedTimers {
  readonly #clock: Clock;
  readonly #running = new Map<string, Timer>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls once after `delayMs`. */
  ask(key: string, delayMs: number, call: () => void): void {
    if (this.#stopped || this.#running.has(key)) return;
    const timer = this.#clock.after(Math.max(1, delayMs), () => {
      this.#running.delete(key);
      call();
    });
    this.#running.set(key, timer);
  }

  /** Nothing is called any more, whatever is asked. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#running.values()) timer.cancel();
    this.#running.clear();
  }
}
