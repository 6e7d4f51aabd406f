import { memo } from 'react';
import { bytes } from '../../shared/language/format.ts';
import type { UploadView } from '../../shared/model.ts';
import { Check } from '../parts/check.tsx';
import { ClientName, type NamedClient } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { toggleUpload, useUi } from '../state/ui-store.ts';
import { AGAIN } from '../words/again-words.ts';
import { QUEUE } from '../words/queue-words.ts';
import { DescriptionSign } from './description-sign.tsx';
import { DragHandle } from './drag-handle.tsx';
import { useLanded } from './flight.ts';
import { mayMove } from './move-rows.ts';
import { useQueueOrder } from './queue-order.ts';
import { RowActions } from './row-actions.tsx';
import { RowStage } from './row-stage.tsx';
import { RowTime } from './row-time.tsx';
import { Thumb } from './thumb.tsx';
import styles from './upload-row.module.css';

interface Props {
  readonly upload: UploadView;
  readonly client: NamedClient;
  /** Epoch ms, to the minute. */
  readonly now: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** One file: what, whose, how far, how big, how long, and what can be done, once it does not only fly past. */
export const UploadRow = memo(function UploadRow({ upload, client, now, first, last }: Props) {
  const selected = useUi((ui) => ui.selected.has(upload.id));
  const movable = useQueueOrder((shown) => shown.order === 'queue') && mayMove(upload);
  const landed = useLanded();
  return (
    <div
      data-upload={upload.id}
      className={cx(
        styles['row'],
        first && styles['first'],
        last && styles['last'],
        selected && styles['selected'],
      )}
    >
      {landed && movable && <DragHandle upload={upload} />}
      <Check
        state={selected}
        label={QUEUE.fileOf({ fileName: upload.fileName, client: client.name })}
        onChange={() => toggleUpload(upload.id)}
      />
      <Thumb upload={upload} worth={landed} />
      <div className={styles['two']}>
        <span className={styles['top']}>
          <FileName name={upload.fileName} />
          <DescriptionSign upload={upload} />
        </span>
        <span className={styles['under']}>
          {upload.generation > 1 && (
            <span className={styles['again']}>{AGAIN.nthUploadIn({ place: upload.generation })}</span>
          )}
          <FolderPath path={upload.folder} />
        </span>
      </div>
      <ClientName client={client} />
      <RowStage upload={upload} now={now} />
      <span className={cx(styles['number'], styles['size'])}>
        <bdi dir="ltr">{bytes(upload.sizeBytes)}</bdi>
      </span>
      <RowTime upload={upload} client={client.name} now={now} className={styles['number']} />
      {landed ? <RowActions upload={upload} client={client.name} movable={movable} /> : <span />}
    </div>
  );
});
