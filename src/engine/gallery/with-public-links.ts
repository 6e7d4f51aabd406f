import type { MediaItemView } from '../../shared/model.ts';
import { addressKey } from './public-address.ts';

/** One client's items and public links; a link that the items show already stands once. */
export function withPublicLinks(
  items: readonly MediaItemView[],
  links: readonly MediaItemView[],
): readonly MediaItemView[] {
  if (links.length === 0) return items;
  // Items carry their links in the spelling of the key already; 50,000 are not spelled again.
  const shown = new Set(items.map(({ accessUrl }) => accessUrl));
  return [...items, ...links.filter(({ accessUrl }) => !shown.has(addressKey(accessUrl)))];
}
