import { dayText } from '../../shared/language/dates.ts';
import type { MediaKind, MediaSource } from '../../shared/model.ts';
import { dayAfter } from '../gallery/calendar.ts';
import type { Sort } from '../gallery/sort-items.ts';

export const FILTER_NAMES = {
  kind: 'Type',
  expiry: 'Expires',
  age: 'Added',
  source: 'Listed by',
  sort: 'Order',
  tileSize: 'Size of the pictures',
} as const;

/** What the expiry filter offers; a number is days. */
export type ExpiryChoice = '3' | '7' | '30' | 'expired' | 'unknown';

type Options<Value extends string> = readonly { readonly value: Value; readonly label: string }[];

export const KINDS: Options<MediaKind> = [
  { value: 'image', label: 'Pictures' },
  { value: 'video', label: 'Films' },
  { value: 'other', label: 'Other files' },
];

export const EXPIRIES: Options<ExpiryChoice> = [
  { value: '3', label: 'Within 3 days' },
  { value: '7', label: 'Within 7 days' },
  { value: '30', label: 'Within 30 days' },
  { value: 'expired', label: 'Expired' },
  { value: 'unknown', label: 'Unknown' },
];

export const AGES: Options<string> = [
  { value: '1', label: 'Today' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
];

export const SOURCES: Options<MediaSource> = [
  { value: 'both', label: 'Ayrshare and this computer' },
  { value: 'server', label: 'Ayrshare alone' },
  { value: 'ledger', label: 'This computer alone' },
  { value: 'public', label: 'Public links' },
];

export const SORTS: Options<Sort> = [
  { value: 'newest', label: 'Newest first' },
  { value: 'expiring', label: 'Expiring first' },
  { value: 'name', label: 'By name' },
];

/** "24 Nov" or "24 Nov to 28 Nov": the days a filter runs over, its end not part of it. */
export function spanText({ from, to }: { readonly from: number; readonly to: number }): string {
  const last = dayAfter(to, -1);
  return last <= from ? dayText(from) : `${dayText(from)} to ${dayText(last)}`;
}

export const tileSizeText = (step: number, of: number): string => `${step + 1} of ${of}`;
