import { Eye, RotateCw, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { nameList } from '../../shared/language/name-list.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { type MenuAction, MoreMenu } from '../parts/more-menu.tsx';
import { useClient } from '../state/known-client.ts';
import { AGAIN } from '../words/again-words.ts';
import { GALLERY, NAMED_CLIENTS, selectionName } from '../words/gallery-words.ts';
import { CopyMenu } from './copy-menu.tsx';
import { focusCurrentTile } from './focus-tile.ts';
import { askToSendAgain } from './item-dialogs.ts';
import { checkLinks, mayCheck, mayGoAgain } from './selection-actions.ts';
import styles from './selection-bar.module.css';
import { clearSelection, clientNames } from './selection-store.ts';

/** What may be done with the chosen items; it always names every client among them. */
export function SelectionBar({ items }: { items: readonly MediaItemView[] }) {
  const names = clientNames(items);
  const clients = [...new Set(items.map(({ profileId }) => profileId))];
  const actions = actionsFor(items);
  const clear = () => {
    clearSelection();
    focusCurrentTile();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    clear();
  };
  return (
    <div
      role="toolbar"
      aria-label={selectionName(items.length, names)}
      className={styles['bar']}
      data-floating-bar
      onKeyDown={onKeyDown}
    >
      <div className={styles['words']} title={nameList(names)}>
        <span className="strong">{GALLERY.selected({ count: items.length, clients: clients.length })}</span>
        {clients.length <= NAMED_CLIENTS && (
          <span className={styles['clients']}>
            {clients.map((id) => (
              <NamedClient key={id} id={id} />
            ))}
          </span>
        )}
      </div>
      {actions.length > 0 && (
        <>
          <span className={styles['wide']}>
            {actions.map((action) => (
              <Button key={action.label} small onClick={action.onSelect}>
                <Icon of={action.icon} />
                {action.label}
              </Button>
            ))}
          </span>
          <span className={styles['narrow']}>
            <MoreMenu label={GALLERY.moreForSelection} actions={actions} />
          </span>
        </>
      )}
      <CopyMenu items={items} />
      <IconButton icon={X} label={GALLERY.clearSelection} onClick={clear} />
    </div>
  );
}

function NamedClient({ id }: { id: ProfileId }) {
  return <ClientName client={useClient(id)} className={styles['client']} />;
}

function actionsFor(items: readonly MediaItemView[]): readonly MenuAction[] {
  const again = mayGoAgain(items);
  const links = mayCheck(items);
  const actions: MenuAction[] = [];
  if (links.length > 0) {
    actions.push({
      label: GALLERY.check({ count: links.length }),
      icon: Eye,
      onSelect: () => void checkLinks(links),
    });
  }
  if (again.length > 0) {
    const label =
      again.length === items.length ? AGAIN.uploadAgain : GALLERY.againOf({ count: again.length });
    actions.push({ label, icon: RotateCw, onSelect: () => askToSendAgain(again) });
  }
  return actions;
}
