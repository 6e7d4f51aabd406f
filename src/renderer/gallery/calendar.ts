import { DAY } from '../../shared/units.ts';

/* Days as the wall calendar of this computer counts them: one may last 23, 24 or 25 hours. */

/** Midnight at the beginning of the day of a moment, epoch ms. */
const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Midnight so many days later (or earlier), epoch ms. */
export function dayAfter(at: number, days: number): number {
  const date = new Date(startOfDay(at));
  // A day that begins at one o'clock, because the clocks skip midnight, stays that day.
  return startOfDay(date.setDate(date.getDate() + days));
}

/** How many midnights lie between two moments; negative when the second is earlier. */
export const calendarDays = (from: number, to: number): number => Math.round((asUtc(to) - asUtc(from)) / DAY);

/** The same calendar date at midnight UTC, where every day has 24 hours. */
function asUtc(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
