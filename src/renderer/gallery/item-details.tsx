import { Eye, FolderOpen, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { AGAIN } from '../words/again-words.ts';
import { GALLERY } from '../words/gallery-words.ts';
import { PREVIEW } from '../words/preview-words.ts';
import { LINKS } from '../words/public-link-words.ts';
import { Days } from './days.tsx';
import { daysLeft } from './days-left.ts';
import styles from './inspector.module.css';
import { askToRemoveLink, askToSendAgain } from './item-dialogs.ts';
import { ItemFacts } from './item-facts.tsx';
import { ItemLink } from './item-link.tsx';
import { checkLink } from './link-actions.ts';
import { LinkState } from './link-state.tsx';
import { ownSize } from './own-size.ts';
import { Picture, type PictureSize } from './picture.tsx';
import { openPreview } from './preview-store.ts';
import { showOriginal } from './show-original.ts';

interface Props {
  readonly item: MediaItemView;
  readonly now: number;
}

/** One item: picture, whose it is, its link, what can be done, and what is known of it. */
export function ItemDetails({ item, now }: Props) {
  const client = useClient(item.profileId);
  const [size, setSize] = useState<PictureSize | null>(null);
  const isLink = item.source === 'public';
  return (
    <>
      <button
        type="button"
        className={styles['preview']}
        aria-label={PREVIEW.open({ file: item.fileName, client: client.name })}
        onClick={() => openPreview(item.id)}
      >
        <Picture item={item} onSize={setSize} />
      </button>
      <section className={styles['part']}>
        <h3 className={styles['name']} title={item.fileName}>
          <bdi dir="ltr">{item.fileName}</bdi>
        </h3>
        <div className={styles['whose']}>
          <ClientName client={client} className={styles['client']} />
          {isLink ? <LinkState item={item} /> : <Days days={daysLeft(item.expiresAt, now)} />}
        </div>
      </section>
      <ItemLink item={item} client={client.name} />
      {(item.uploadId !== null || isLink) && (
        <section className={styles['verbs']}>
          {item.uploadId !== null && (
            <>
              <Button small rank="main" onClick={() => askToSendAgain([item])}>
                <Icon of={RotateCw} />
                {AGAIN.uploadAgain}
              </Button>
              <Button small onClick={() => void showOriginal(item)}>
                <Icon of={FolderOpen} />
                {GALLERY.showOriginal}
              </Button>
            </>
          )}
          {isLink && (
            <>
              <Button small onClick={() => void checkLink(item)}>
                <Icon of={Eye} />
                {LINKS.check}
              </Button>
              <Button small danger onClick={() => askToRemoveLink(item)}>
                <Icon of={Trash2} />
                {LINKS.remove}
              </Button>
            </>
          )}
        </section>
      )}
      <ItemFacts item={item} client={client.name} now={now} size={ownSize(item, size)} />
    </>
  );
}
