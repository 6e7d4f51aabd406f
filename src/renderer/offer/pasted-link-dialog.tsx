import { askForLink } from '../gallery/item-dialogs.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
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
  const close = () => askAboutLink(null);
  const add = () => {
    close();
    goTo('gallery');
    askForLink(url);
  };
  return (
    <AskDialog
      title={OFFER.pastedLink}
      text={OFFER.pastedLinkText}
      no={OFFER.cancel}
      verb={OFFER.pastedLinkVerb}
      onClose={close}
      onYes={add}
    >
      <bdi dir="ltr" className={styles['link']} title={url}>
        {url}
      </bdi>
    </AskDialog>
  );
}
