import type { ProfileId } from '../../shared/ids.ts';
import type { Limits } from '../api/limits.ts';
import type { RequestStore } from '../store/request-store.ts';

/** Counts each profile's API requests over a sliding window, so that we stop before the server says 429. */
export class Budget {
  readonly #requests: RequestStore;
  readonly #limits: Limits;
  /** Profiles that have nothing left, and until when, epoch ms: looking into the store once is enough. */
  readonly #spent = new Map<ProfileId, number>();

  constructor(requests: RequestStore, limits: Limits) {
    this.#requests = requests;
    this.#limits = limits;
  }

  /** Notes one request at `now` (epoch ms). */
  spend(profile: ProfileId, now: number): void {
    this.#requests.note(profile, now, this.#limits.requestWindowMs);
  }

  /** Milliseconds until the profile may ask again; 0 = now. A clock that was set back ends the wait. */
  wait(profile: ProfileId, now: number): number {
    const { requestsPerWindow, requestWindowMs } = this.#limits;
    const until = this.#spent.get(profile) ?? 0;
    if (until > now && until <= now + requestWindowMs) return until - now;
    const oldest = this.#requests.nthNewest(profile, requestsPerWindow);
    if (oldest === undefined || oldest > now || oldest + requestWindowMs <= now) {
      this.#spent.delete(profile);
      return 0;
    }
    this.#spent.set(profile, oldest + requestWindowMs);
    return oldest + requestWindowMs - now;
  }
}
