import { LIMITS } from '../../engine/api/limits.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { rateLimitDelay } from '../../engine/queue/backoff.ts';
import type { Failure } from '../../shared/failure.ts';

/**
 * How long nobody is asked about the keys of a list, and why: a pause the far end asked for, or a refused account. It
 * outlasts the list, since the window decides how often one is read and checked.
 */
export class ImportRest {
  readonly #clock: Clock;
  #rest: { readonly failure: Failure; readonly until: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The reason while it lasts. */
  current(): Failure | undefined {
    if (this.#rest === undefined || this.#clock.monotonic() >= this.#rest.until) return undefined;
    return this.#rest.failure;
  }

  /** Hears why a key could not be checked. */
  hear(failure: Failure): void {
    const waitMs = waitFor(failure);
    if (waitMs === 0 || this.current() !== undefined) return;
    this.#rest = { failure, until: this.#clock.monotonic() + waitMs };
  }

  /** Another API key, or another account: that one was refused says nothing of it. */
  switched(): void {
    if (this.#rest?.failure.code === 'account-refused') this.#rest = undefined;
  }
}

function waitFor(failure: Failure): number {
  if (failure.code === 'rate-limited') return rateLimitDelay(failure, LIMITS);
  return failure.code === 'account-refused' ? LIMITS.refusedKeyRestMs : 0;
}
