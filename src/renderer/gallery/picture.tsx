import type { MediaItemView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { ServedPicture } from '../parts/served-picture.tsx';
import { thumbnailUrl } from '../parts/thumbnail-url.ts';
import { useWindow } from '../state/window-store.ts';
import { noPictureWords } from '../words/gallery-words.ts';
import { mayHavePicture } from './may-have-picture.ts';
import styles from './picture.module.css';

/** The width and height of a picture, px. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly item: MediaItemView;
  /** Too small for words beside the sign. */
  readonly small?: boolean;
  /** Called once the picture is there. */
  readonly onSize?: (size: PictureSize) => void;
}

/** The item's picture, asked for only where there can be one; else the sign of its kind, and why there is none. */
export function Picture({ item, small = false, onSize }: Props) {
  const online = useWindow((state) => state.status.online);
  return (
    <ServedPicture
      src={mayHavePicture(item) ? thumbnailUrl(item.id) : null}
      turn={online}
      className={styles['picture']}
      {...(onSize && { onSize })}
      otherwise={
        <span className={styles['none']}>
          <Icon of={MEDIA_ICON[item.mediaKind]} large={!small} />
          {!small && <span className={styles['why']}>{noPictureWords(item, online)}</span>}
        </span>
      }
    />
  );
}
