import { Check, Copy, HardDrive, Link, MessageSquareText, Play } from 'lucide-react';
import { memo, useState } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { FILTERS } from '../words/filter-words.ts';
import { GALLERY, plate } from '../words/gallery-words.ts';
import { LINKS, linkPlate } from '../words/public-link-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import { Days } from './days.tsx';
import { daysLeft } from './days-left.ts';
import { ItemMenu } from './item-menu.tsx';
import { LinkState } from './link-state.tsx';
import { Picture } from './picture.tsx';
import styles from './tile.module.css';

/** What a tile, or a line of the list, is drawn from. */
export interface TileProps {
  readonly item: MediaItemView;
  readonly now: number;
  readonly index: number;
  /** The grid's one tab stop is this tile. */
  readonly focusable: boolean;
  readonly selected: boolean;
}

/** One item: picture, format, name, whose it is, days left, and its link. */
export const Tile = memo(function Tile({ item, now, index, focusable, selected }: TileProps) {
  const client = useClient(item.profileId);
  const [pointed, setPointed] = useState(false);
  const days = daysLeft(item.expiresAt, now);
  const gone = days !== null && days < 0;
  const isLink = item.source === 'public';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the virtual grid
    <div
      role="gridcell"
      data-tile={index}
      aria-selected={selected}
      className={cx(styles['tile'], selected && styles['selected'])}
      tabIndex={focusable ? 0 : -1}
      onPointerEnter={() => setPointed(true)}
    >
      <div className={cx(styles['picture'], gone && styles['gone'])} title={item.description || undefined}>
        <Picture item={item} />
        <span className={styles['pick']} data-pick aria-hidden="true">
          <span className={styles['check']}>{selected && <Icon of={Check} />}</span>
        </span>
        {isLink && (
          <span className={cx(styles['mark'], styles['source'])}>
            <Icon of={Link} />
            {LINKS.source}
          </span>
        )}
        {item.source === 'ledger' && (
          <span className={cx(styles['mark'], styles['source'])} title={GALLERY.onlyHere}>
            <Icon of={HardDrive} />
            {FILTERS.sources.ledger}
          </span>
        )}
        <span className={styles['mark']}>
          {item.mediaKind === 'video' && <Icon of={Play} />}
          {item.description !== '' && <Icon of={MessageSquareText} />}
          {isLink ? linkPlate(item) : plate(item)}
        </span>
      </div>
      <span className={styles['file']}>
        <FileName name={item.fileName} />
        {item.description !== '' && <span className="hidden-text">{item.description}</span>}
      </span>
      <ClientName client={client} className={styles['client']} />
      <span className={styles['foot']}>
        {isLink ? <LinkState item={item} /> : <Days days={days} />}
        <button
          type="button"
          tabIndex={-1}
          className={styles['copy']}
          aria-label={GALLERY.copyLink}
          title={GALLERY.copyLink}
          onClick={() => void copyItemLink(item)}
        >
          <Icon of={Copy} />
        </button>
        <ItemMenu item={item} client={client.name} met={focusable || pointed} />
      </span>
    </div>
  );
});
