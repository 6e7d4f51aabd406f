import { dayText, weekdayAndDayText, weekdayText } from '../../shared/language/dates.ts';
import { words } from '../../shared/language/words.ts';
import { dayAfter } from '../gallery/calendar.ts';
import { countIn, HORIZON_DAYS, type Span } from '../gallery/horizon.ts';

export const HORIZON = words.horizon;

/** The horizon in words: "4 links expire by Tuesday", "17 more within a week". */
export function horizonWords(
  counts: readonly number[],
  now: number,
): { readonly main: string; readonly more: string } {
  const soon = countIn(counts, { from: 0, to: 3 });
  const week = countIn(counts, { from: 4, to: 7 });
  const later = countIn(counts, { from: 8, to: HORIZON_DAYS });
  const days = HORIZON_DAYS;
  if (soon + week + later === 0) return { main: HORIZON.none({ days }), more: '' };
  const main = HORIZON.by({ count: soon, day: weekdayText(dayAfter(now, 3)) });
  const [inWeek, inDays] = soon === 0 ? [HORIZON.week, HORIZON.days] : [HORIZON.weekMore, HORIZON.daysMore];
  if (week > 0) return { main, more: inWeek({ count: week }) };
  return { main, more: later === 0 ? '' : inDays({ count: later, days }) };
}

/** What a screen reader hears of the chosen days, and a bar's tooltip: "Tue 24: 3 links". */
export function spanValueText(span: Span | null, count: number, now: number): string {
  if (span === null) return HORIZON.any;
  const from = dayName(span.from, now);
  if (span.from === span.to) return HORIZON.onDay({ day: from, count });
  return HORIZON.onDays({ from, to: dayName(span.to, now), count });
}

function dayName(day: number, now: number): string {
  if (day === 0) return HORIZON.today;
  return day < 8 ? weekdayAndDayText(dayAfter(now, day)) : dayText(dayAfter(now, day));
}

/** The words under the bars: today, the days where the tone changes, then one a week. */
export const horizonScale = (now: number): readonly { readonly day: number; readonly words: string }[] =>
  [0, 3, 7, 14, 21, 27].map((day) => ({ day, words: dayName(day, now) }));
