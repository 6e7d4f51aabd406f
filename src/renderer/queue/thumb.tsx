import { Play } from 'lucide-react';
import type { UploadView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { ServedPicture } from '../parts/served-picture.tsx';
import { uploadThumbnailUrl } from '../parts/thumbnail-url.ts';
import { hasOwnPicture } from './has-own-picture.ts';
import styles from './thumb.module.css';

/** The file's own picture in small, of a film a frame with its sign, or the sign of its kind; that, too, where it is not worth a picture yet. */
export function Thumb({ upload, worth = true }: { upload: UploadView; worth?: boolean }) {
  return (
    <span className={styles['thumb']}>
      <ServedPicture
        src={worth && hasOwnPicture(upload) ? uploadThumbnailUrl(upload.id) : null}
        className={styles['picture']}
        otherwise={<Icon of={MEDIA_ICON[upload.mediaKind]} />}
      />
      {upload.mediaKind === 'video' && (
        <span className={styles['film']}>
          <Icon of={Play} />
        </span>
      )}
    </span>
  );
}
