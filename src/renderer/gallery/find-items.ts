import type { ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { foldText } from '../state/fold-text.ts';

/** Items of one client (or all) whose name or description holds the search, newest first. */
export function findItems(
  items: readonly MediaItemView[],
  client: ProfileId | null,
  search: string,
): readonly MediaItemView[] {
  const wanted = foldText(search.trim());
  return items
    .filter((item) => client === null || item.profileId === client)
    .filter((item) => wanted === '' || foldText(`${item.fileName} ${item.description}`).includes(wanted))
    .sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
}
