/** The largest number of seconds since 1970 that a wait is measured from; below it a reset is a duration. */
const EPOCH_SECONDS_FROM = 1_000_000_000;
const EPOCH_MS_FROM = 1_000_000_000_000;

export interface RetryAfterLimits {
  /** Wall clock, epoch ms. */
  readonly now: number;
  /** Longest wait believed, ms. */
  readonly maxMs: number;
}

/**
 * The wait an answer asks for, ms: `Retry-After` in seconds or as an HTTP date, else `x-ratelimit-reset`
 * (seconds to wait, or a moment in epoch seconds or ms) when nothing remains. Clamped to 0..maxMs; undefined
 * when the answer says nothing that can be understood.
 */
export function retryAfterMs(
  headers: ReadonlyMap<string, string>,
  limits: RetryAfterLimits,
): number | undefined {
  const asked = waitOf(headers.get('retry-after'), limits.now) ?? resetWait(headers, limits.now);
  return asked === undefined ? undefined : Math.min(Math.max(Math.round(asked), 0), limits.maxMs);
}

/** Whether an answer says that the profile's requests are used up, in either of the two header families. */
export function budgetSpent(headers: ReadonlyMap<string, string>): boolean {
  const count = (name: string): number => Number.parseInt(headers.get(name)?.trim() ?? '', 10);
  return count('x-ratelimit-remaining') <= 0 || count('x-ratelimit-count') >= count('x-ratelimit-max');
}

function waitOf(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  // Only what looks like a date: Date.parse takes far too much for one.
  if (!/^[A-Za-z]{3,9},? .*\d{2}:\d{2}/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment - now;
}

function resetWait(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const left = headers.get('x-ratelimit-remaining')?.trim();
  if (left !== undefined && Number(left) > 0) return undefined;
  const text = headers.get('x-ratelimit-reset')?.trim() ?? '';
  if (!/^\d+(\.\d+)?$/.test(text)) return waitOf(text, now);
  const value = Number(text);
  if (value >= EPOCH_MS_FROM) return value - now;
  if (value >= EPOCH_SECONDS_FROM) return value * 1_000 - now;
  return value * 1_000;
}
