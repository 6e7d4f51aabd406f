import { dayText } from '../../shared/language/dates.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaKind, MediaSource } from '../../shared/model.ts';
import { dayAfter } from '../gallery/calendar.ts';
import type { Sort } from '../gallery/sort-items.ts';

export const FILTERS = words.filters;

/** What the expiry filter offers; a number is days. */
export type ExpiryChoice = '3' | '7' | '30' | 'expired' | 'unknown';

/** Days that are looked back on, today counting as one. */
export type AgeChoice = '1' | '7' | '30';

/** A choice and what it is called. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Choices in an order, with their words in the language spoken now. */
const choicesOf = <Value extends string>(
  order: readonly Value[],
  labels: { readonly [Name in Value]: string },
): readonly Choice<Value>[] => order.map((value) => ({ value, label: labels[value] }));

export const kinds = (): readonly Choice<MediaKind>[] =>
  choicesOf(['image', 'video', 'other'], FILTERS.kinds);

export const expiries = (): readonly Choice<ExpiryChoice>[] =>
  choicesOf(['3', '7', '30', 'expired', 'unknown'], FILTERS.expiries);

export const ages = (): readonly Choice<AgeChoice>[] => choicesOf(['1', '7', '30'], FILTERS.ages);

export const sources = (): readonly Choice<MediaSource>[] =>
  choicesOf(['both', 'server', 'ledger', 'public'], FILTERS.sources);

export const sorts = (): readonly Choice<Sort>[] => choicesOf(['newest', 'expiring', 'name'], FILTERS.sorts);

/** "24 Nov" or "24 Nov to 28 Nov": the days a filter runs over, its end not part of it. */
export function spanText({ from, to }: { readonly from: number; readonly to: number }): string {
  const last = dayAfter(to, -1);
  return last <= from ? dayText(from) : FILTERS.span({ from: dayText(from), to: dayText(last) });
}
