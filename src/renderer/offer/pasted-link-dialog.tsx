import { useRef } from 'react';
import { askForLink } from '../gallery/item-dialogs.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { goTo } from '../state/ui-store.ts';
import { OFFER } from '../words/offer-words.ts';
import { askAboutLink, usePastedLink } from './pasted-link.ts';
import styles from './pasted-link-dialog.module.css';

/** A link was pasted where files go: it may join a gallery without an upload. */
export function PastedLinkDialog() {
  const url = usePastedLink((pasted) => pasted.url);
  return url === null ? null : <Question url={url} />;
}

function Question({ url }: { url: string }) {
  const main = useRef<HTMLButtonElement>(null);
  const close = () => askAboutLink(null);
  const add = () => {
    close();
    goTo('gallery');
    askForLink(url);
  };
  return (
    <Dialog
      title={OFFER.pastedLink}
      text={OFFER.pastedLinkText}
      onClose={close}
      onSubmit={add}
      focusFirst={main}
      foot={
        <>
          <Button onClick={close}>{OFFER.cancel}</Button>
          <Button ref={main} rank="main" submits>
            {OFFER.pastedLinkVerb}
          </Button>
        </>
      }
    >
      <bdi dir="ltr" className={styles['link']} title={url}>
        {url}
      </bdi>
    </Dialog>
  );
}
