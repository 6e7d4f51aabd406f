import { isDeepStrictEqual } from 'node:util';
import type { MediaItemView } from '../../shared/model.ts';

/** Whether two views of one item show the same. Most fields are words and numbers, and most items have not changed. */
export function sameItem(one: MediaItemView, other: MediaItemView): boolean {
  const names = Object.keys(one) as (keyof MediaItemView)[];
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => one[name] === other[name] || sameParts(one[name], other[name]));
}

const sameParts = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' && typeof other === 'object' && isDeepStrictEqual(one, other);
