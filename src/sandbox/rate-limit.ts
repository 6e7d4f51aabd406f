import { MINUTE, SECOND } from '../shared/units.ts';

/** How many API requests a profile may make in a window. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** "Rate limit per profile and 5 minutes: 200, 250 or 300 by page" (API.md): the widest, so that 200 fits. */
export const DEFAULT_RATE_LIMIT: RateLimit = { requests: 300, windowMs: 5 * MINUTE };

/** What one counted request found. */
export interface RateCount {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts a request of a profile (null: the primary one) in a fixed window that starts with its first request. */
export type CountRequest = (profile: string | null) => RateCount;

/**
 * "Header families: `x-ratelimit-remaining`/`-reset` and `x-ratelimit-max`/`-count`; `Retry-After`" (API.md).
 * `x-ratelimit-reset` is in epoch seconds, `Retry-After` in seconds.
 */
export function openRateLimit(limit: RateLimit, now: () => number): CountRequest {
  const windows = new Map<string | null, { readonly endsAt: number; count: number }>();
  return (profile) => {
    const at = now();
    const kept = windows.get(profile);
    const current = kept !== undefined && at < kept.endsAt ? kept : { endsAt: at + limit.windowMs, count: 0 };
    windows.set(profile, current);
    current.count += 1;
    const allowed = current.count <= limit.requests;
    const headers: Record<string, string> = {
      'x-ratelimit-max': String(limit.requests),
      'x-ratelimit-count': String(current.count),
      'x-ratelimit-remaining': String(Math.max(0, limit.requests - current.count)),
      'x-ratelimit-reset': String(Math.ceil(current.endsAt / SECOND)),
    };
    if (!allowed) headers['retry-after'] = String(Math.max(1, Math.ceil((current.endsAt - at) / SECOND)));
    return { allowed, headers };
  };
}
