import { timeOfDay } from './format.ts';

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const weekdayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const weekdayAndDay = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** "Mon 23 Nov at 16:40"; of another year "23 Nov 2027 at 16:40". */
export function momentText(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return `${(sameYear ? day : dayAndYear).format(at).replace(',', '')} at ${timeOfDay(at)}`;
}

/** "Tuesday" */
export const weekdayText = (at: number): string => weekdayName.format(at);
/** "Tue 24" */
export const weekdayAndDayText = (at: number): string => weekdayAndDay.format(at).replace(',', '');
/** "5 Dec" */
export const dayText = (at: number): string => dayAndMonth.format(at);
