import type { Clock, Timer } from './ports/clock.ts';

/**
 * Calls for each key once, `delayMs` after it was first asked for (or, with `restart`, last asked for), however
 * often that is.
 */
export class Soon<Key> {
  readonly #clock: Clock;
  readonly #timers = new Map<Key, Timer>();
  readonly #how: { readonly delayMs: number; readonly restart?: boolean };
  readonly #call: (key: Key) => void;

  constructor(
    clock: Clock,
    how: { readonly delayMs: number; readonly restart?: boolean },
    call: (key: Key) => void,
  ) {
    this.#clock = clock;
    this.#how = how;
    this.#call = call;
  }

  ask(key: Key): void {
    const running = this.#timers.get(key);
    if (running && !this.#how.restart) return;
    running?.cancel();
    const timer = this.#clock.after(this.#how.delayMs, () => {
      this.#timers.delete(key);
      this.#call(key);
    });
    this.#timers.set(key, timer);
  }

  stop(): void {
    for (const timer of this.#timers.values()) timer.cancel();
    this.#timers.clear();
  }
}
