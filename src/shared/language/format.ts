import { DAY, HOUR, MINUTE, SECOND } from '../units.ts';
import { perLanguage } from './formats.ts';
import { words } from './words.ts';

const formats = perLanguage(({ formats: locale }) => ({
  whole: new Intl.NumberFormat(locale),
  oneDigit: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
  clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  clockWithSeconds: new Intl.DateTimeFormat(locale, {
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    hourCycle: 'h23',
  }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'long' }),
  longDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }),
  wholeLongDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
  wholeDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
}));

/** 2318 → "2,318". */
export const number = (value: number): string => formats().whole.format(value);

const UNITS = ['b', 'kb', 'mb', 'gb', 'tb'] as const;

/** Bytes as people read them, decimal as the systems' file lists show: 8.1 MB, 412 MB, 1.2 GB. */
export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const amount =
    unit > 0 && value < 9.95 ? formats().oneDigit.format(value) : formats().whole.format(Math.round(value));
  return words.format.bytes[UNITS[unit] ?? 'tb']({ amount });
}

/** "8.1 MB/s" */
export const speed = (bytesPerSecond: number): string =>
  words.format.perSecond({ size: bytes(bytesPerSecond) });

/** Time of day, 24 hours: 14:06. */
export const timeOfDay = (at: number): string => formats().clock.format(at);

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Days by the calendar from one moment to another, whatever hours a change of clocks took or gave. */
const daysBetween = (from: number, to: number): number =>
  Math.round((startOfDay(to) - startOfDay(from)) / DAY);

const inSameYear = (one: number, other: number): boolean =>
  new Date(one).getFullYear() === new Date(other).getFullYear();

/** When something was, standing alone: 14:05 today, Yesterday, Thursday within the week, 12 Nov, 12 Nov 2025. */
export const when = (at: number, now: number): string => dayOrTime(at, now, words.format.yesterday);

/** The same within a sentence: "since yesterday". */
export const whenWithin = (at: number, now: number): string =>
  dayOrTime(at, now, words.format.yesterdayWithin);

/** Whether a moment lies on this day by the calendar, or after it. */
export const isToday = (at: number, now: number): boolean => daysBetween(at, now) <= 0;

/** Whether it lies on the day before. */
export const isYesterday = (at: number, now: number): boolean => daysBetween(at, now) === 1;

function dayOrTime(at: number, now: number, yesterday: string): string {
  const days = daysBetween(at, now);
  if (days <= 0) return timeOfDay(at);
  if (days === 1) return yesterday;
  if (days < 7) return formats().weekday.format(at);
  return inSameYear(at, now) ? formats().dayAndMonth.format(at) : formats().wholeDate.format(at);
}

/** A day as a heading: Today, Yesterday, "Thursday, 12 November", with the year where it is another one. */
export function dayName(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return words.format.today;
  if (days === 1) return words.format.yesterday;
  const date = inSameYear(at, now) ? formats().longDate.format(at) : formats().wholeLongDate.format(at);
  return words.format.weekdayAndDate({ weekday: formats().weekday.format(at), date });
}

/** When a step was, to the second: 14:05:09 today, "12 Nov, 14:05:09" before that. */
export function stepTime(at: number, now: number): string {
  const time = formats().clockWithSeconds.format(at);
  if (startOfDay(at) === startOfDay(now)) return time;
  return words.format.dayAndTime({ date: formats().dayAndMonth.format(at), time });
}

/** How long ago, in rounded words: "just now", "2 min ago", then as `whenWithin`. */
export function ago(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return words.format.justNow;
  if (past < HOUR) return words.format.minutesAgo({ count: Math.floor(past / MINUTE) });
  return whenWithin(at, now);
}

/** An age in rounded words, as it stands with “ago” (German “vor”, with the dative): "5 minutes", "5 hours", "2 days". */
export function age(durationMs: number): string {
  if (durationMs < HOUR) return words.format.minutes({ count: Math.max(1, Math.round(durationMs / MINUTE)) });
  if (durationMs < DAY) return words.format.hours({ count: Math.round(durationMs / HOUR) });
  return words.format.days({ count: Math.round(durationMs / DAY) });
}

/** Time until something: "in 40 seconds", "in 3 min", "in 2 hours", "now". */
export function countdown(until: number, now: number): string {
  const left = until - now;
  if (left <= 0) return words.format.now;
  if (left < MINUTE) return words.format.inSeconds({ count: Math.ceil(left / SECOND) });
  if (left < HOUR) return words.format.inMinutes({ count: Math.ceil(left / MINUTE) });
  return words.format.inHours({ count: Math.round(left / HOUR) });
}
