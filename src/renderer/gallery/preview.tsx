import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, Copy, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { isMod } from '../frame/keys.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useClient } from '../state/known-client.ts';
import { say } from '../state/messages.ts';
import { useWindow } from '../state/window-store.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { PREVIEW } from '../words/preview-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import { currentTile } from './focus-tile.ts';
import styles from './preview.module.css';
import { PreviewStage } from './preview-stage.tsx';
import { closePreview, openPreview } from './preview-store.ts';

interface Props {
  /** Everything that is shown, in order. */
  readonly items: readonly MediaItemView[];
  /** The place of the item that is looked at. */
  readonly place: number;
  readonly item: MediaItemView;
}

/** One item as large as the window allows; arrows go on to its neighbours. Focus returns to its tile. */
export function Preview({ items, place, item }: Props) {
  const client = useClient(item.profileId);
  const stage = useRef<HTMLDivElement>(null);
  const go = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (next === undefined || next.id === item.id) return;
    // A control that goes, or is of no use any more, gives the focus to the stage.
    const atEnd = to <= 0 || to >= items.length - 1;
    const focused = document.activeElement;
    if (atEnd || focused?.closest('[data-zoom]') || stage.current?.contains(focused)) stage.current?.focus();
    openPreview(next.id);
    const name = useWindow.getState().profiles.get(next.profileId)?.name ?? GALLERY.removedClient;
    say(PREVIEW.shown({ file: next.fileName, client: name, place: to + 1, of: items.length }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inButton = event.target instanceof Element && event.target.closest('button') !== null;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const key = event.key;
    if (isMod(event.nativeEvent)) {
      if (key.toLowerCase() === 'c') void copyItemLink(item);
      return;
    }
    // The player has keys of its own: Space plays, arrows wind.
    if (event.shiftKey || event.altKey || event.target instanceof HTMLMediaElement) return;
    if (key === ' ' && !inButton) closePreview();
    else if (key === 'ArrowRight') go(place + (rtl ? -1 : 1));
    else if (key === 'ArrowLeft') go(place + (rtl ? 1 : -1));
    else if (key === 'Home') go(0);
    else if (key === 'End') go(items.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closePreview()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['scrim']} />
        <Dialog.Popup
          className={styles['preview']}
          initialFocus={stage}
          finalFocus={() => currentTile()}
          onKeyDown={onKeyDown}
        >
          <div className={styles['head']}>
            <Dialog.Title className={styles['title']}>
              <bdi dir="ltr" className="clip" title={item.fileName} aria-hidden="true">
                {item.fileName}
              </bdi>
              <span className="hidden-text">
                {PREVIEW.name({ file: item.fileName, client: client.name })}
              </span>
            </Dialog.Title>
            <ClientName client={client} className={styles['client']} />
            <span className={styles['place']}>{PREVIEW.place({ place: place + 1, of: items.length })}</span>
            <IconButton
              icon={ChevronLeft}
              label={PREVIEW.before}
              className={styles['turn']}
              disabled={place === 0}
              onClick={() => go(place - 1)}
            />
            <IconButton
              icon={ChevronRight}
              label={PREVIEW.after}
              className={styles['turn']}
              disabled={place === items.length - 1}
              onClick={() => go(place + 1)}
            />
            <Button small onClick={() => void copyItemLink(item)}>
              <Icon of={Copy} />
              {GALLERY.copyLink}
            </Button>
            <IconButton icon={X} label={PREVIEW.close} onClick={closePreview} />
          </div>
          <PreviewStage item={item} stage={stage} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
