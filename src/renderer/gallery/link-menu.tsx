import { Copy, RotateCw, Trash2 } from 'lucide-react';
import type { MediaItemView } from '../../shared/model.ts';
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx';
import { LINKS } from '../words/public-link-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import { checkLink } from './link-actions.ts';
import { askToRemoveLink } from './link-dialogs.ts';

/** What can be done with a public link. Reached by Enter on its tile, too: the grid has one tab stop. */
export function LinkMenu({ item, client }: { item: MediaItemView; client: string }) {
  const actions: readonly MenuAction[] = [
    {
      label: LINKS.copy,
      icon: Copy,
      onSelect: () => void copyItemLink(item),
      command: 'gallery-item.copy-links',
    },
    { label: LINKS.check, icon: RotateCw, onSelect: () => void checkLink(item) },
    { label: LINKS.remove, icon: Trash2, danger: true, onSelect: () => askToRemoveLink(item) },
  ];
  return <MoreMenu label={LINKS.more({ name: item.fileName, client })} actions={actions} inGrid />;
}
