import { dayText, weekdayAndDayText, weekdayText } from '../../shared/language/dates.ts';
import { counted, number } from '../../shared/language/format.ts';
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
  const by = weekdayText(dayAfter(now, 3));
  if (soon + week + later === 0) return { main: `No link expires within ${HORIZON_DAYS} days`, more: '' };
  const main =
    soon === 0
      ? `No link expires by ${by}`
      : `${counted(soon, 'link')} ${soon === 1 ? 'expires' : 'expire'} by ${by}`;
  const rest = soon === 0 ? '' : ' more';
  if (week > 0) return { main, more: `${number(week)}${rest} within a week` };
  return { main, more: later === 0 ? '' : `${number(later)}${rest} within ${HORIZON_DAYS} days` };
}

/** What a screen reader hears of the chosen days, and a bar's tooltip: "Tue 24: 3 links". */
export function spanValueText(span: Span | null, count: number, now: number): string {
  if (span === null) return HORIZON.any;
  const from = dayName(span.from, now);
  const days = span.from === span.to ? from : `${from} to ${dayName(span.to, now)}`;
  return `${days}: ${counted(count, 'link')}`;
}

const dayName = (day: number, now: number): string =>
  day === 0 ? 'Today' : day < 8 ? weekdayAndDayText(dayAfter(now, day)) : dayText(dayAfter(now, day));

/** The words under the bars: today, the days where the tone changes, then one a week. */
export const horizonScale = (now: number): readonly { readonly day: number; readonly words: string }[] =>
  [0, 3, 7, 14, 21, 27].map((day) => ({ day, words: dayName(day, now) }));
