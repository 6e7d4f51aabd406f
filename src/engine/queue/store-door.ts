import { type Failure, failure } from '../../shared/failure.ts';
import { MINUTE, SECOND } from '../../shared/units.ts';
import type { Clock } from '../ports/clock.ts';

/** First and longest wait before writing is tried again, ms. [ours] a person who makes room is not kept waiting. */
const FIRST_MS = 2 * SECOND;
const LONGEST_MS = MINUTE;
/** Trouble after that much quiet is new trouble, ms. [ours] */
const FORGET_MS = 5 * MINUTE;

interface StoreDoorDeps {
  readonly clock: Clock;
  /** Tries one small write. */
  takes(): boolean;
  /** The door was shut or opened: rows behind it look different now. */
  moved(): void;
}

/**
 * The door in front of everything that must be saved, shut while the disk takes nothing. It is kept in memory
 * only: there is nowhere to save it, and after a restart the first write says the same again.
 */
export class StoreDoor {
  readonly #deps: StoreDoorDeps;
  #failure: Failure | null = null;
  #until = 0;
  #tries = 0;
  #lastRefusal = Number.NEGATIVE_INFINITY;

  constructor(deps: StoreDoorDeps) {
    this.#deps = deps;
  }

  /** A write was refused. `detail` is SQLite's name for it. Refusals while the door is shut change nothing. */
  refused(detail: string): void {
    const now = this.#deps.clock.monotonic();
    if (this.#failure !== null && now < this.#until) return;
    if (now - this.#lastRefusal > FORGET_MS) this.#tries = 0;
    const isNew = this.#failure === null;
    this.#failure = failure('store-full', detail);
    this.#until = now + Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#tries++);
    this.#lastRefusal = now;
    // Not at once: the refused write may stand in the middle of a transaction.
    if (isNew) this.#deps.clock.after(0, () => this.#deps.moved());
  }

  /** Whether anything may be started. After trouble a small write must go through first. */
  open(): boolean {
    if (this.#failure === null) return true;
    if (this.waitMs() > 0 || !this.#deps.takes()) return false;
    this.#failure = null;
    this.#deps.moved();
    return true;
  }

  /** What everything waits for, until a write has gone through; `until` in epoch ms. */
  hold(): { readonly failure: Failure; readonly until: number } | null {
    if (this.#failure === null) return null;
    return { failure: this.#failure, until: this.#deps.clock.now() + this.waitMs() };
  }

  /** Milliseconds until writing may be tried again; 0 when it may. */
  waitMs(): number {
    return this.#failure === null ? 0 : Math.max(0, this.#until - this.#deps.clock.monotonic());
  }
}
