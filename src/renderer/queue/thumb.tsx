import type { UploadView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import styles from './thumb.module.css';

/** What kind of file a row is about. Pictures stand in the gallery, where main serves them by their media id. */
export function Thumb({ upload }: { upload: UploadView }) {
  return (
    <span className={styles['thumb']}>
      <Icon of={MEDIA_ICON[upload.mediaKind]} />
    </span>
  );
}
