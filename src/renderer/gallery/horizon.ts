import type { MediaItemView } from '../../shared/model.ts';
import { DAY } from '../../shared/units.ts';
import { calendarDays, dayAfter } from './calendar.ts';
import type { ExpiryFilter } from './filters.ts';

/** The last day of the horizon, counted from today, which is 0. */
export const HORIZON_DAYS = 30;

/** From one day of the horizon to another, both part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many links end on each day from today to the last; what has ended is not counted. One pass. Pure. */
export function horizonOf(items: readonly MediaItemView[], now: number): readonly number[] {
  const counts = Array.from({ length: HORIZON_DAYS + 1 }, () => 0);
  const midnights = counts.map((_, day) => dayAfter(now, day));
  const today = midnights[0] ?? now;
  const end = dayAfter(now, HORIZON_DAYS + 1);
  for (const { expiresAt } of items) {
    if (expiresAt === null || expiresAt <= now || expiresAt >= end) continue;
    // A day may last an hour more or less: the guess is at most one day off.
    let day = Math.min(HORIZON_DAYS, Math.floor((expiresAt - today) / DAY));
    if (expiresAt < (midnights[day] ?? 0)) day -= 1;
    else if (expiresAt >= (midnights[day + 1] ?? end)) day += 1;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

/** Links that end on the days of a span. */
export const countIn = (counts: readonly number[], { from, to }: Span): number =>
  counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);

/** The days a filter stands for, as far as the horizon reaches; null where it stands for none of them. */
export function spanOf(filter: ExpiryFilter | null, now: number): Span | null {
  if (filter?.kind === 'within') return { from: 0, to: Math.min(filter.days, HORIZON_DAYS) };
  if (filter?.kind !== 'between') return null;
  const from = Math.max(0, calendarDays(now, filter.from));
  const to = Math.min(HORIZON_DAYS, calendarDays(now, filter.to) - 1);
  return from > to ? null : { from, to };
}

/** The filter for the days between two of the horizon, in whichever order they were named. */
export function filterOf(one: number, other: number, now: number): ExpiryFilter {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return { kind: 'between', from: dayAfter(now, from), to: dayAfter(now, to + 1) };
}

/** The span after a key on the horizon; null clears it, undefined is no key of its own. Pure. */
export function spanAfter(
  key: string,
  {
    span,
    extends: extend,
    rtl,
  }: { readonly span: Span | null; readonly extends: boolean; readonly rtl: boolean },
): Span | null | undefined {
  if (key === 'Escape' || key === 'Delete' || key === 'Backspace') return span === null ? undefined : null;
  const later = rtl ? 'ArrowLeft' : 'ArrowRight';
  const at = span?.to ?? -1;
  const steps: { readonly [Key in string]?: number } = {
    [later]: at + 1,
    [rtl ? 'ArrowRight' : 'ArrowLeft']: at - 1,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    PageUp: at + 7,
    PageDown: at - 7,
    Home: 0,
    End: HORIZON_DAYS,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const to = Math.max(0, Math.min(HORIZON_DAYS, step));
  if (!extend || span === null) return { from: to, to };
  return { from: Math.min(span.from, to), to };
}
