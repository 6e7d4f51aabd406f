import { Copy, Ellipsis, Eye, FolderOpen, RotateCw, Trash2 } from 'lucide-react';
import type { MediaItemView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import buttonStyles from '../parts/icon-button.module.css';
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx';
import { AGAIN } from '../words/again-words.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { LINKS } from '../words/public-link-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import { askToRemoveLink, askToSendAgain } from './item-dialogs.ts';
import { checkLink } from './link-actions.ts';
import { openPreview } from './preview-store.ts';
import { showOriginal } from './show-original.ts';

interface Props {
  readonly item: MediaItemView;
  readonly client: string;
  /** Its tile was met by the pointer or is the tab stop: a menu for each tile that scrolls by would cost frames. */
  readonly met: boolean;
}

/** What can be done with an item. Reached by Enter on its tile, too: the grid has one tab stop. */
export function ItemMenu({ item, client, met }: Props) {
  if (met) return <MetMenu item={item} client={client} />;
  return (
    <span className={buttonStyles['button']} aria-hidden="true">
      <Icon of={Ellipsis} />
    </span>
  );
}

function MetMenu({ item, client }: Omit<Props, 'met'>) {
  const isLink = item.source === 'public';
  const copy: MenuAction = {
    label: GALLERY.copyLink,
    icon: Copy,
    onSelect: () => void copyItemLink(item),
    command: 'gallery-item.copy-links',
  };
  const look: MenuAction = {
    label: GALLERY.look,
    icon: Eye,
    onSelect: () => openPreview(item.id),
    command: 'gallery-item.preview',
  };
  const actions = [
    copy,
    ...(isLink ? [{ label: LINKS.check, icon: RotateCw, onSelect: () => void checkLink(item) }] : []),
    look,
    ...(item.uploadId === null ? [] : ownActions(item)),
    ...(isLink
      ? [{ label: LINKS.remove, icon: Trash2, danger: true, onSelect: () => askToRemoveLink(item) }]
      : []),
  ];
  return <MoreMenu label={LINKS.more({ name: item.fileName, client })} actions={actions} inGrid />;
}

/** What only works for what this computer sent: its original may still be here. */
const ownActions = (item: MediaItemView): readonly MenuAction[] => [
  { label: GALLERY.showOriginal, icon: FolderOpen, onSelect: () => void showOriginal(item) },
  { label: AGAIN.uploadAgain, icon: RotateCw, onSelect: () => askToSendAgain([item]) },
];
