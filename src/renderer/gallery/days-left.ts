import { calendarDays } from './calendar.ts';

/** How near the end is: plain, a week (4 to 7 days), soon (0 to 3), gone, or unknown (DESIGN.md, days left). */
export type Expiry = 'plain' | 'week' | 'soon' | 'gone' | 'unknown';

/** Days by the calendar until a link ends, 0 on its last day; -1 once it has ended; null when nobody said. */
export function daysLeft(expiresAt: number | null, now: number): number | null {
  if (expiresAt === null) return null;
  return expiresAt <= now ? -1 : calendarDays(now, expiresAt);
}

/** The tone that goes with the days; the words always stand beside it. */
export function expiryOf(days: number | null): Expiry {
  if (days === null) return 'unknown';
  if (days < 0) return 'gone';
  if (days <= 3) return 'soon';
  return days <= 7 ? 'week' : 'plain';
}
