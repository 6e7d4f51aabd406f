import { GripVertical } from 'lucide-react';
import type { UploadView } from '../../shared/model.ts';
import { MOVE } from '../words/move-words.ts';
import styles from './drag-handle.module.css';
import { mayMove } from './move-rows.ts';
import { useQueueOrder } from './queue-order.ts';

/** Where a row is taken to be dragged. The keyboard's way is Alt and the arrows, or the row's menu. */
export function DragHandle({ upload }: { upload: UploadView }) {
  const byHand = useQueueOrder((shown) => shown.order === 'queue');
  if (!byHand || !mayMove(upload)) return null;
  return (
    <span className={styles['handle']} data-handle={upload.id} title={MOVE.handle} aria-hidden="true">
      <GripVertical size={14} strokeWidth={2.1} />
    </span>
  );
}
