import { Link, PanelRight, RotateCw } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { MoreMenu } from '../parts/more-menu.tsx';
import { GALLERY } from '../words/gallery-words.ts';
import { INSPECTOR } from '../words/inspector-words.ts';
import { LINKS } from '../words/public-link-words.ts';
import styles from './gallery-actions.module.css';
import { refreshGallery, useGallery } from './gallery-store.ts';
import { toggleInspector, useInspector } from './inspector-store.ts';
import { askForLink } from './item-dialogs.ts';

/** What the gallery's head offers; where it is narrow, two of them fold into a menu so that the sentence beside stays. */
export function GalleryActions() {
  const details = useInspector((inspector) => inspector.open);
  const loading = useGallery((gallery) => gallery.view?.loading === true);
  const add = () => askForLink('');
  const refresh = () => void refreshGallery();
  return (
    <>
      <Button
        small
        className={styles['toggle']}
        aria-pressed={details}
        aria-keyshortcuts="Control+I Meta+I"
        onClick={toggleInspector}
      >
        <Icon of={PanelRight} />
        {INSPECTOR.toggle}
      </Button>
      <span className={styles['wide']}>
        <Button small onClick={add}>
          <Icon of={Link} />
          {LINKS.add}
        </Button>
        <Button small disabled={loading} onClick={refresh}>
          <Icon of={RotateCw} />
          {loading ? GALLERY.refreshing : GALLERY.refresh}
        </Button>
      </span>
      <span className={styles['narrow']}>
        <MoreMenu
          label={GALLERY.more}
          actions={[
            { label: LINKS.add, icon: Link, onSelect: add },
            { label: GALLERY.refresh, icon: RotateCw, onSelect: refresh },
          ]}
        />
      </span>
    </>
  );
}
