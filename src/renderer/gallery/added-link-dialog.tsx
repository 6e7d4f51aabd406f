import { useRef } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { SECOND } from '../../shared/units.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { useNow } from '../state/use-now.ts';
import { LINKS, linkStory } from '../words/public-link-words.ts';
import styles from './added-link-dialog.module.css';
import { useGallery } from './gallery-store.ts';
import { linkSign } from './link-sign.ts';

interface Props {
  readonly added: MediaItemView;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** What was found at a link that was just added: told as it is learnt, and read out. */
export function AddedLinkDialog({ added, onAnother, onClose }: Props) {
  const item = useGallery(({ view }) => view?.items.find(({ id }) => id === added.id)) ?? added;
  const client = useClient(item.profileId);
  const now = useNow(30 * SECOND);
  const close = useRef<HTMLButtonElement>(null);
  const sign = item.publicLink === undefined ? null : linkSign(item.publicLink);
  return (
    <Dialog
      title={LINKS.added({ name: item.fileName, client: client.name })}
      text={LINKS.text}
      onClose={onClose}
      onSubmit={onClose}
      focusFirst={close}
      foot={
        <>
          <Button onClick={onAnother}>{LINKS.another}</Button>
          <Button ref={close} rank="main" submits>
            {LINKS.close}
          </Button>
        </>
      }
    >
      <div className={styles['item']}>
        <FileName name={item.fileName} />
        <ClientName client={client} />
        <bdi dir="ltr" className="mono clip" title={item.accessUrl}>
          {item.accessUrl}
        </bdi>
      </div>
      <p role="status" className={cx(styles['story'], sign?.tone)}>
        {sign !== null && <Icon of={sign.icon} />}
        <span>{linkStory(item, now)}</span>
      </p>
    </Dialog>
  );
}
