import type { Clock, Timer } from './ports/clock.ts';

/**
 * Calls for each key once, `delayMs` after it was first asked for (or, with `restart`, last asked for), however
 * often that is.
 */
export class Soon<Key> {
  readonly #clock: Clock;
  readonly #timers = new Map<Key, Timer>();
  #stopped = false;
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
    if (this.#stopped) return;
    const running = this.#timers.get(key);
    if (running && !this.#how.restart) return;
    running?.cancel();
    const timer = this.#clock.after(this.#how.delayMs, () => {
      this.#timers.delete(key);
      this.#call(key);
    });
    this.#timers.set(key, timer);
  }

  /** Nothing is called any more, whatever is asked. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) timer.cancel();
    this.#timers.clear();
  }
}
