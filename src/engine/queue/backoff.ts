import type { Failure } from '../../shared/failure.ts';
import type { Limits } from '../api/limits.ts';

/**
 * The wait before the next try, ms: doubled with every attempt up to the limit, then spread over its upper half,
 * so that many uploads that failed together do not come back together. A far end's Retry-After is a lower bound.
 */
export function backoffDelay(
  attempt: number,
  failure: Failure,
  tuning: { limits: Limits; random: number },
): number {
  const { limits, random } = tuning;
  const full = Math.min(limits.backoffMaxMs, limits.backoffFirstMs * 2 ** Math.min(attempt - 1, 30));
  const own = full / 2 + (full / 2) * random;
  return Math.round(Math.max(own, clampRetryAfter(failure.retryAfterMs ?? 0, limits)));
}

/** How long a profile waits after 429, ms. */
export function rateLimitDelay(failure: Failure, limits: Limits): number {
  return failure.retryAfterMs === undefined
    ? limits.rateLimitHoldMs
    : Math.max(1_000, clampRetryAfter(failure.retryAfterMs, limits));
}

const clampRetryAfter = (wishMs: number, limits: Limits): number =>
  Number.isFinite(wishMs) ? Math.min(Math.max(0, wishMs), limits.retryAfterMaxMs) : limits.retryAfterMaxMs;
