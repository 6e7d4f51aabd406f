import type { UploadView } from '../../shared/model.ts';
import { MOVE } from '../words/move-words.ts';
import styles from './drag-handle.module.css';

/** Where a row is taken to be dragged. The keyboard's way is Alt and the arrows, or the row's menu. */
export function DragHandle({ upload }: { upload: UploadView }) {
  return (
    <span className={styles['handle']} data-handle={upload.id} title={MOVE.handle} aria-hidden="true">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 5h0m0 7h0m0 7h0m6-14h0m0 7h0m0 7h0" />
      </svg>
    </span>
  );
}
