import type { MediaItemView } from '../../shared/model.ts';
import { copyLinksOf } from './copy-links.ts';
import type { GridAsk } from './grid-keys.ts';
import { openPreview } from './preview-store.ts';
import { chosenItems } from './selection.ts';
import { chooseAllShown, chooseItem, clearSelection, useChosen } from './selection-store.ts';

/** Does what a key on a tile asks; false where the key is left to others. */
export function obeyGridKey(
  kind: Exclude<GridAsk['kind'], 'move'>,
  item: MediaItemView,
  shown: readonly MediaItemView[],
): boolean {
  switch (kind) {
    case 'toggle':
      chooseItem('toggle', { id: item.id, shown });
      return true;
    case 'all':
      chooseAllShown(shown);
      return true;
    case 'clear':
      return clearSelection();
    case 'copy': {
      const chosen = chosenItems(useChosen.getState().selection, shown);
      void copyLinksOf(chosen.length === 0 ? [item] : chosen, 'plain');
      return true;
    }
    case 'preview':
      openPreview(item.id);
      return true;
    case 'open':
      return openTileMenu();
  }
}

/** False while the tile has not got the focus yet. */
function openTileMenu(): boolean {
  const menu = document.activeElement?.querySelector<HTMLElement>('[aria-haspopup="menu"]');
  menu?.click();
  return menu !== null && menu !== undefined;
}
