import { isToday, isYesterday, timeOfDay } from './format.ts';
import { perLanguage } from './formats.ts';
import { words } from './words.ts';

const formats = perLanguage(({ formats: locale }) => ({
  day: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
  dayAndYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  weekdayName: new Intl.DateTimeFormat(locale, { weekday: 'long' }),
  weekdayAndDay: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric' }),
  dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
}));

/** "Mon 23 Nov at 16:40"; of another year "23 Nov 2027 at 16:40". */
export function momentText(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = (sameYear ? formats().day : formats().dayAndYear).format(at).replace(',', '');
  return words.format.moment({ date, time: timeOfDay(at) });
}

/** A moment within a sentence, its day told unless it is today: "16:40", "yesterday at 16:40", "Mon 23 Nov at 16:40". */
export function momentWithin(at: number, now: number): string {
  if (isToday(at, now)) return timeOfDay(at);
  return isYesterday(at, now) ? words.format.yesterdayAt({ time: timeOfDay(at) }) : momentText(at, now);
}

/** "Tuesday" */
export const weekdayText = (at: number): string => formats().weekdayName.format(at);

/** "Tue 24" */
export const weekdayAndDayText = (at: number): string => formats().weekdayAndDay.format(at).replace(',', '');

/** "5 Dec 2027" */
export const wholeDayText = (at: number): string => formats().dayAndYear.format(at);

/** "5 Dec" */
export const dayText = (at: number): string => formats().dayAndMonth.format(at);
