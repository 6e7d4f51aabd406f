import { DAY, HOUR, MINUTE, SECOND } from '../../shared/units.ts';

const LOCALE = 'en';
const whole = new Intl.NumberFormat(LOCALE);
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clockWithSeconds = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long' });
const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const wholeLongDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const wholeDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** 2318 → "2,318". */
export const number = (value: number): string => whole.format(value);

/** "1 file", "12 files". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Bytes as people read them, decimal as the systems' file lists show: 8.1 MB, 412 MB, 1.2 GB. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value).toString();
  return `${digits.replace(/\.0$/, '')} ${units[unit] ?? ''}`;
}

export const speed = (bytesPerSecond: number): string => `${bytes(bytesPerSecond)}/s`;

/** Time of day, 24 hours: 14:06. */
export const timeOfDay = (at: number): string => clock.format(at);

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** When something was: 14:05 today, Yesterday, Thursday within the week, 12 Nov, 12 Nov 2025. */
export function when(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days <= 0) return timeOfDay(at);
  if (days === 1) return 'Yesterday';
  if (days < 7) return weekday.format(at);
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear ? dayAndMonth.format(at) : wholeDate.format(at);
}

/** A day as a heading: Today, Yesterday, "Thursday, 12 November", with the year where it is another one. */
export function dayName(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return `${weekday.format(at)}, ${(sameYear ? longDate : wholeLongDate).format(at)}`;
}

/** When a step was, to the second: 14:05:09 today, "12 Nov, 14:05:09" before that. */
export function stepTime(at: number, now: number): string {
  const time = clockWithSeconds.format(at);
  return startOfDay(at) === startOfDay(now) ? time : `${dayAndMonth.format(at)}, ${time}`;
}

/** How long ago, in rounded words: "just now", "2 min ago", then as `when`. */
export function ago(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  return when(at, now);
}

/** An age in rounded words: "5 minutes", "5 hours", "2 days". */
export function age(durationMs: number): string {
  if (durationMs < HOUR) return counted(Math.max(1, Math.round(durationMs / MINUTE)), 'minute');
  if (durationMs < DAY) return counted(Math.round(durationMs / HOUR), 'hour');
  return counted(Math.round(durationMs / DAY), 'day');
}

/** Time until something: "in 40 seconds", "in 3 min", "in 2 hours", "now". */
export function countdown(until: number, now: number): string {
  const left = until - now;
  if (left <= 0) return 'now';
  if (left < MINUTE) return `in ${counted(Math.ceil(left / SECOND), 'second')}`;
  if (left < HOUR) return `in ${Math.ceil(left / MINUTE)} min`;
  return `in ${counted(Math.round(left / HOUR), 'hour')}`;
}
