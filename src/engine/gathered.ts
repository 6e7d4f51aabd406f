import type { Clock, Timer } from './ports/clock.ts';

/** Keys per turn of the event loop unless said otherwise. [ours] 100 rows take a few milliseconds. */
const SLICE = 100;

/**
 * Gathers what is to be told and hands it over in the next turns of the event loop, a slice per turn: each key once,
 * however often it was asked for meanwhile, in the order in which it was first asked for.
 */
export class Gathered<Key> {
  readonly #clock: Clock;
  readonly #call: (keys: readonly Key[]) => void;
  readonly #slice: number;
  readonly #keys = new Set<Key>();
  #timer: Timer | undefined;
  #stopped = false;

  constructor(clock: Clock, call: (keys: readonly Key[]) => void, slice: number = SLICE) {
    this.#clock = clock;
    this.#call = call;
    this.#slice = slice;
  }

  ask(keys: Iterable<Key>): void {
    if (this.#stopped) return;
    for (const key of keys) this.#keys.add(key);
    if (this.#keys.size > 0) this.#timer ??= this.#clock.after(0, () => this.#handOver());
  }

  /** Nothing is handed over any more, whatever is asked. */
  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
    this.#keys.clear();
  }

  #handOver(): void {
    const slice: Key[] = [];
    for (const key of this.#keys) {
      if (slice.length === this.#slice) break;
      slice.push(key);
      this.#keys.delete(key);
    }
    this.#timer = undefined;
    this.ask([]);
    this.#call(slice);
  }
}
