import { perLanguage } from '../../shared/language/formats.ts';
import type { MediaItemView } from '../../shared/model.ts';

/** The orders the gallery can stand in. */
export type Sort = 'newest' | 'expiring' | 'name';

/** Names as people order them: 2 before 10, without case. */
const names = perLanguage(
  ({ formats: locale }) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }),
);

/**
 * The items in an order, at a moment. What is not known stands last; by expiry, what has ended stands after
 * everything that has not. Pure.
 */
export function sortItems(
  items: readonly MediaItemView[],
  sort: Sort,
  now: number,
): readonly MediaItemView[] {
  const sorted = [...items];
  if (sort === 'name') {
    const { compare } = names();
    return sorted.sort((one, other) => compare(one.fileName, other.fileName));
  }
  if (sort === 'newest') return sorted.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
  const rank = ({ expiresAt }: MediaItemView): number => {
    if (expiresAt === null) return UNKNOWN;
    return expiresAt > now ? expiresAt : UNKNOWN + 1 + (now - expiresAt);
  };
  return sorted.sort((one, other) => rank(one) - rank(other));
}

/** After every date a computer can hold (ECMAScript: 8.64e15 ms). */
const UNKNOWN = 8.64e15;
