import { Play } from 'lucide-react';
import { useState } from 'react';
import type { UploadView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { ServedPicture } from '../parts/served-picture.tsx';
import { uploadThumbnailUrl } from '../parts/thumbnail-url.ts';
import { useFlight } from './flight.ts';
import { hasOwnPicture } from './has-own-picture.ts';
import styles from './thumb.module.css';

/** The file's own picture in small, of a film a frame with its sign, or the sign of its kind; a row that flies past asks for no picture. */
export function Thumb({ upload }: { upload: UploadView }) {
  const flying = useFlight((flight) => flight.flying);
  const [seen, setSeen] = useState(!flying);
  if (!seen && !flying) setSeen(true);
  return (
    <span className={styles['thumb']}>
      <ServedPicture
        src={seen && hasOwnPicture(upload) ? uploadThumbnailUrl(upload.id) : null}
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
