import type { Clock, Timer } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import { StoreFullError } from './store/store-full-error.ts';

/** Items per turn of the event loop. [ours] 50 rows by one durable write take about 15 ms. */
export const BULK_SLICE = 50;

/**
 * A person's wishes about many things, worked off in the order they came, a slice per turn of the event loop. A wish
 * about a few is over when `take` returns, unless a longer one is still being worked off.
 */
export class BulkWork {
  readonly #deps: { readonly clock: Clock; readonly log: Log };
  /** Each goes on by a slice per step. */
  readonly #wishes: Iterator<void>[] = [];
  #timer: Timer | undefined;

  constructor(deps: { readonly clock: Clock; readonly log: Log }) {
    this.#deps = deps;
  }

  /** Throws what the first slice throws when nothing is before it; later slices cannot be answered for any more. */
  take<Item>(items: readonly Item[], work: (slice: readonly Item[]) => void): void {
    this.takeSteps(slices(items, work));
  }

  /** The same of work that has its own slices, begun when its turn comes: over what the wishes before it have left. */
  takeSteps(wish: Iterator<void>): void {
    const isFirst = this.#wishes.length === 0;
    if (isFirst && wish.next().done === true) return;
    this.#wishes.push(wish);
    if (isFirst) this.#goOnLater();
  }

  /** All that is left, now: the program ends, and what a person said counts. */
  finish(): void {
    this.#timer?.cancel();
    for (const wish of this.#wishes.splice(0)) while (this.#goesOn(wish));
  }

  #goOnLater(): void {
    this.#timer = this.#deps.clock.after(0, () => {
      const [wish] = this.#wishes;
      if (wish !== undefined && !this.#goesOn(wish)) this.#wishes.shift();
      if (this.#wishes.length > 0) this.#goOnLater();
    });
  }

  /** One slice more; false when it was the last. On a full disk, whose hold is told, the rest stays as it is. */
  #goesOn(wish: Iterator<void>): boolean {
    try {
      return wish.next().done !== true;
    } catch (error) {
      if (!(error instanceof StoreFullError)) this.#deps.log.bug('bulk-work', error);
      return false;
    }
  }
}

function* slices<Item>(
  items: readonly Item[],
  work: (slice: readonly Item[]) => void,
): Generator<void, void, void> {
  for (let at = 0; at < items.length; at += BULK_SLICE) {
    if (at > 0) yield;
    work(items.slice(at, at + BULK_SLICE));
  }
}
