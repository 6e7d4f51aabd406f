import { words } from '../../shared/language/words.ts';

const LEFT = words.queue.left;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** "about 12 min left", from rounded minutes. */
export function timeLeftWords(minutes: number): string {
  if (minutes < 1) return LEFT.soon;
  if (minutes < HOUR_MINUTES) return LEFT.minutes({ count: minutes });
  return minutes < DAY_MINUTES ? LEFT.hours({ count: minutes / HOUR_MINUTES }) : LEFT.long;
}

/** The same where a row has little room: "3 min left". */
export function shortTimeLeft(minutes: number): string {
  if (minutes < 1) return LEFT.row.soon;
  if (minutes < HOUR_MINUTES) return LEFT.row.minutes({ count: minutes });
  return minutes < DAY_MINUTES ? LEFT.row.hours({ count: minutes / HOUR_MINUTES }) : LEFT.row.long;
}
