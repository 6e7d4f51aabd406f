import { Check, Copy, HardDrive } from 'lucide-react';
import { memo, useState } from 'react';
import { momentText } from '../../shared/language/dates.ts';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { FILTERS } from '../words/filter-words.ts';
import { GALLERY, plate } from '../words/gallery-words.ts';
import { addedText, sizeText } from '../words/inspector-words.ts';
import { LINKS } from '../words/public-link-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import { Days } from './days.tsx';
import { daysLeft } from './days-left.ts';
import { ItemMenu } from './item-menu.tsx';
import { LinkState } from './link-state.tsx';
import styles from './list-row.module.css';
import { Picture } from './picture.tsx';
import type { TileProps } from './tile.tsx';

/** One item as a line: the same as its tile, with its size and the moment it came. */
export const ListRow = memo(function ListRow({ item, now, index, focusable, selected }: TileProps) {
  const client = useClient(item.profileId);
  const [pointed, setPointed] = useState(false);
  const days = daysLeft(item.expiresAt, now);
  const isLink = item.source === 'public';
  const isOnlyHere = item.source === 'ledger';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the virtual grid
    <div
      role="gridcell"
      data-tile={index}
      aria-selected={selected}
      className={cx(styles['line'], selected && styles['selected'])}
      tabIndex={focusable ? 0 : -1}
      onPointerEnter={() => setPointed(true)}
    >
      <span className={styles['pick']} data-pick aria-hidden="true">
        <span className={styles['check']}>{selected && <Icon of={Check} />}</span>
      </span>
      <span className={cx(styles['picture'], days !== null && days < 0 && styles['gone'])}>
        <Picture item={item} small />
      </span>
      <span className={styles['file']}>
        <FileName name={item.fileName} />
        {item.description !== '' && <span className={cx('clip', styles['quiet'])}>{item.description}</span>}
      </span>
      <ClientName client={client} className={styles['client']} />
      <span className={styles['type']} title={isOnlyHere ? GALLERY.onlyHere : plate(item)}>
        {isLink && <span className="hidden-text">{LINKS.source}, </span>}
        {isOnlyHere && <Icon of={HardDrive} />}
        {isOnlyHere && <span className="hidden-text">{FILTERS.sources.ledger}, </span>}
        {plate(item)}
      </span>
      <span className={styles['size']}>{item.sizeBytes === null ? '' : sizeText(item.sizeBytes)}</span>
      <time
        className={styles['added']}
        {...(item.createdAt !== null && { title: momentText(item.createdAt, now) })}
      >
        {addedText(item.createdAt, now)}
      </time>
      {isLink ? <LinkState item={item} /> : <Days days={days} />}
      <span className={styles['verbs']}>
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
