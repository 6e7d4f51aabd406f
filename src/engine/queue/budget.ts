import type { ProfileId } from '../../shared/ids.ts';
import type { Limits } from '../api/limits.ts';

/** Counts each profile's API requests over a sliding window, so that we stop before the server says 429. */
export class Budget {
  readonly #limits: Limits;
  readonly #times = new Map<ProfileId, number[]>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Notes one request at `now` (monotonic ms). */
  spend(profile: ProfileId, now: number): void {
    const times = this.#recent(profile, now);
    times.push(now);
    this.#times.set(profile, times);
  }

  /** Milliseconds until the profile may ask again; 0 = now. */
  wait(profile: ProfileId, now: number): number {
    const times = this.#recent(profile, now);
    const oldest = times[times.length - this.#limits.requestsPerWindow];
    return oldest === undefined ? 0 : oldest + this.#limits.requestWindowMs - now;
  }

  #recent(profile: ProfileId, now: number): number[] {
    const times = this.#times.get(profile) ?? [];
    const from = times.findIndex((time) => time > now - this.#limits.requestWindowMs);
    if (from > 0) times.splice(0, from);
    return from === -1 ? [] : times;
  }
}
