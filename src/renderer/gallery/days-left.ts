import { DAY } from '../../shared/units.ts';

/** How near the end is: plain, a week (4 to 7 days), soon (0 to 3), gone, or unknown (DESIGN.md, days left). */
export type Expiry = 'plain' | 'week' | 'soon' | 'gone' | 'unknown';

/** Whole days until a link ends, a day begun counting as one; -1 once it has ended; null when nobody said. */
export function daysLeft(expiresAt: number | null, now: number): number | null {
  if (expiresAt === null) return null;
  return expiresAt <= now ? -1 : Math.ceil((expiresAt - now) / DAY);
}

/** The tone that goes with the days; the words always stand beside it. */
export function expiryOf(days: number | null): Expiry {
  if (days === null) return 'unknown';
  if (days < 0) return 'gone';
  if (days <= 3) return 'soon';
  return days <= 7 ? 'week' : 'plain';
}
