import type { MediaItemView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { ServedPicture } from '../parts/served-picture.tsx';
import { thumbnailUrl } from '../parts/thumbnail-url.ts';
import { GALLERY } from '../words/gallery-words.ts';
import styles from './picture.module.css';

/** The item's picture, asked for only where there can be one; else the sign of its kind and words. */
export function Picture({ item }: { item: MediaItemView }) {
  return (
    <ServedPicture
      src={mayHavePicture(item) ? thumbnailUrl(item.id) : null}
      className={styles['picture']}
      otherwise={
        <span className={styles['none']}>
          <Icon of={MEDIA_ICON[item.mediaKind]} large />
          {GALLERY.noPicture}
        </span>
      }
    />
  );
}

/** Of a link that lies elsewhere there is none before a look has found one. */
function mayHavePicture({ mediaKind, publicLink }: MediaItemView): boolean {
  if (mediaKind !== 'image') return false;
  return publicLink === undefined || (publicLink.checkedAt !== null && publicLink.failure === null);
}
