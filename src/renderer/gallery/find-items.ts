import type { ProfileId } from '../../shared/ids.ts';
import { foldText } from '../state/fold-text.ts';
import { type Filters, passes } from './filters.ts';
import type { KnownItem } from './known-item.ts';

/** What is looked for; the expiry is asked apart, because the horizon counts before it. */
export interface Wanted {
  readonly client: ProfileId | null;
  readonly search: string;
  readonly filters: Filters;
  readonly now: number;
}

/** Items of one client (or all) that pass the filters and whose name or description holds the search, in their order. */
export function findItems(items: readonly KnownItem[], wanted: Wanted): readonly KnownItem[] {
  const { client, filters, now } = wanted;
  const search = foldText(wanted.search.trim());
  const pass = passes(filters, now);
  return items.filter(
    (item) =>
      (client === null || item.profileId === client) &&
      pass(item) &&
      (search === '' || item.searchText.includes(search)),
  );
}
