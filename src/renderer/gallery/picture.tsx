import { useState } from 'react';
import type { MediaItemView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { GALLERY } from '../words/gallery-words.ts';
import styles from './picture.module.css';
import { thumbnailUrl } from './thumbnail-url.ts';

/** The item's picture, asked for only where there can be one; else the sign of its kind and words. */
export function Picture({ item }: { item: MediaItemView }) {
  const [missing, setMissing] = useState(item.mediaKind !== 'image');
  if (missing) {
    return (
      <span className={styles['none']}>
        <Icon of={MEDIA_ICON[item.mediaKind]} large />
        {GALLERY.noPicture}
      </span>
    );
  }
  return (
    <img
      className={styles['picture']}
      src={thumbnailUrl(item.id)}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setMissing(true)}
    />
  );
}
