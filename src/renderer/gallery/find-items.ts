import type { ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { foldText } from '../state/fold-text.ts';
import { type Filters, passes } from './filters.ts';

/** What is looked for; the expiry is asked apart, because the horizon counts before it. */
export interface Wanted {
  readonly client: ProfileId | null;
  readonly search: string;
  readonly filters: Filters;
  readonly now: number;
}

/** Items of one client (or all) that pass the filters and whose name or description holds the search, in their order. */
export function findItems(items: readonly MediaItemView[], wanted: Wanted): readonly MediaItemView[] {
  const { client, filters, now } = wanted;
  const search = foldText(wanted.search.trim());
  const pass = passes(filters, now);
  return items.filter(
    (item) =>
      (client === null || item.profileId === client) &&
      pass(item) &&
      (search === '' || searchText(item).includes(search)),
  );
}

/** Folding is the dear part of a search; an item is folded once, as long as its list lives. */
const FOLDED = new WeakMap<MediaItemView, string>();
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no composing, and most names are ASCII
const ASCII = /^[\u0000-\u007f]*$/;

function searchText(item: MediaItemView): string {
  const known = FOLDED.get(item);
  if (known !== undefined) return known;
  const text = item.description === '' ? item.fileName : `${item.fileName} ${item.description}`;
  const folded = ASCII.test(text) ? text.toLowerCase() : foldText(text);
  FOLDED.set(item, folded);
  return folded;
}
