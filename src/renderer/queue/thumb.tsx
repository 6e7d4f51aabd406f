import type { UploadView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { ServedPicture } from '../parts/served-picture.tsx';
import { uploadThumbnailUrl } from '../parts/thumbnail-url.ts';
import { hasOwnPicture } from './has-own-picture.ts';
import styles from './thumb.module.css';

/** The file's own picture in small, or the sign of its kind. */
export function Thumb({ upload }: { upload: UploadView }) {
  return (
    <span className={styles['thumb']}>
      <ServedPicture
        src={hasOwnPicture(upload) ? uploadThumbnailUrl(upload.id) : null}
        className={styles['picture']}
        otherwise={<Icon of={MEDIA_ICON[upload.mediaKind]} />}
      />
    </span>
  );
}
