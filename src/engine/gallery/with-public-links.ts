import type { MediaItemView } from '../../shared/model.ts';
import { eachOf, type Steps } from '../steps.ts';
import { addressKey } from './public-address.ts';

/** One client's items and public links; a link that the items show already stands once. */
export function* withPublicLinks(
  items: readonly MediaItemView[],
  links: readonly MediaItemView[],
): Steps<readonly MediaItemView[]> {
  if (links.length === 0) return items;
  const hidden = new Set<string>();
  const keys = new Set(links.map(({ accessUrl }) => addressKey(accessUrl)));
  // Items carry their links in the spelling of the key already; 50,000 are not spelled again.
  yield* eachOf(items, ({ accessUrl }) => {
    if (keys.has(accessUrl)) hidden.add(accessUrl);
  });
  return [...items, ...links.filter(({ accessUrl }) => !hidden.has(addressKey(accessUrl)))];
}
