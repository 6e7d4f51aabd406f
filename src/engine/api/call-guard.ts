import type { Failure } from '../../shared/failure.ts';
import { failure } from '../../shared/failure.ts';
import type { Clock, Timer } from '../ports/clock.ts';

/** Why a call was broken off from our side; the first reason stands. */
export type Break =
  | { readonly kind: 'aborted' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'bug'; readonly error: unknown };

/**
 * Ends one call from outside: by the caller's signal, by a timer, or by a reason found while sending. The
 * error that node-fetch then throws says nothing; `broken` does.
 */
export class CallGuard {
  readonly #stop = new AbortController();
  readonly #clock: Clock;
  readonly #caller: AbortSignal;
  readonly #onAbort = (): void => this.breakOff({ kind: 'aborted' });
  #total: Timer | undefined;
  #quiet: Timer | undefined;
  #broken: Break | undefined;
  #ended = false;

  constructor(clock: Clock, caller: AbortSignal) {
    this.#clock = clock;
    this.#caller = caller;
    caller.addEventListener('abort', this.#onAbort, { once: true });
    if (caller.aborted) this.#onAbort();
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get broken(): Break | undefined {
    return this.#broken;
  }

  /** Ends the call; later reasons are ignored. */
  breakOff(reason: Break): void {
    if (this.#broken !== undefined) return;
    this.#broken = reason;
    this.#stop.abort();
  }

  /** The whole call ends after this. */
  limitTotal(delayMs: number): void {
    this.#total?.cancel();
    this.#total = this.#clock.after(delayMs, () => this.#late(`not finished after ${delayMs / 1000} s`));
  }

  /** The call ends when this is not called again in time. `what` names the thing that did not happen. */
  expect(delayMs: number, what: string): void {
    this.#quiet?.cancel();
    if (this.#ended) return;
    this.#quiet = this.#clock.after(delayMs, () => this.#late(`${what} for ${delayMs / 1000} s`));
  }

  /** Time that is not the far end's does not count. */
  pause(): void {
    this.#quiet?.cancel();
    this.#quiet = undefined;
  }

  /** No timer and no listener stays behind. */
  end(): void {
    this.#ended = true;
    this.#total?.cancel();
    this.#quiet?.cancel();
    this.#caller.removeEventListener('abort', this.#onAbort);
  }

  #late(detail: string): void {
    this.breakOff({ kind: 'failed', failure: failure('network-timeout', detail) });
  }
}
