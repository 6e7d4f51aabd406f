import type { MediaItemView } from '../../shared/model.ts';
import type { KnownItem } from './known-item.ts';

/** The orders the gallery can stand in. */
export type Sort = 'newest' | 'expiring' | 'name';

/**
 * The items in an order, at a moment. What is not known stands last; by expiry, what has ended stands after
 * everything that has not. Pure.
 */
export function sortItems(items: readonly KnownItem[], sort: Sort, now: number): readonly KnownItem[] {
  const sorted = [...items];
  if (sort === 'name') return sorted.sort(byName);
  if (sort === 'newest') return sorted.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
  const rank = ({ expiresAt }: MediaItemView): number => {
    if (expiresAt === null) return UNKNOWN;
    return expiresAt > now ? expiresAt : UNKNOWN + 1 + (now - expiresAt);
  };
  return sorted.sort((one, other) => rank(one) - rank(other));
}

/** Keys, not a collator: ordering 50,000 names by one holds the window up for a third of a second. */
const byName = (one: KnownItem, other: KnownItem): number =>
  one.nameKey < other.nameKey ? -1 : one.nameKey > other.nameKey ? 1 : 0;

/** After every date a computer can hold (ECMAScript: 8.64e15 ms). */
const UNKNOWN = 8.64e15;
