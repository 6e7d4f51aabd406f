import type { MediaItemView, MediaKind, MediaSource } from '../../shared/model.ts';
import { dayAfter } from './calendar.ts';

/** Which ends are asked for: within so many days, on certain days, past ones, or those nobody told. */
export type ExpiryFilter =
  | { readonly kind: 'within'; readonly days: number }
  /** From one moment up to another, which is not part of it. Epoch ms. */
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

/** What narrows the gallery besides client and search; null = everything. */
export interface Filters {
  readonly kind: MediaKind | null;
  readonly source: MediaSource | null;
  /** Added within so many days, today counting as one. */
  readonly age: number | null;
  readonly expiry: ExpiryFilter | null;
}

export const NO_FILTERS: Filters = { kind: null, source: null, age: null, expiry: null };

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((value: unknown) => value !== null);

type Test = (item: MediaItemView) => boolean;

/** Whether an item has the kind, source and age asked for, at a moment. The bounds are reckoned once. */
export function passes({ kind, source, age }: Filters, now: number): Test {
  const since = age === null ? 0 : dayAfter(now, 1 - age);
  return (item) =>
    (kind === null || item.mediaKind === kind) &&
    (source === null || item.source === source) &&
    (age === null || (item.createdAt !== null && item.createdAt >= since));
}

/** Whether an item's end is one that is asked for, at a moment. */
export function expires(filter: ExpiryFilter, now: number): Test {
  switch (filter.kind) {
    case 'unknown':
      return ({ expiresAt }) => expiresAt === null;
    case 'expired':
      return ({ expiresAt }) => expiresAt !== null && expiresAt <= now;
    case 'within': {
      const end = dayAfter(now, filter.days + 1);
      return ({ expiresAt }) => expiresAt !== null && expiresAt > now && expiresAt < end;
    }
    case 'between': {
      const { from, to } = filter;
      return ({ expiresAt }) => expiresAt !== null && expiresAt > now && expiresAt >= from && expiresAt < to;
    }
  }
}
