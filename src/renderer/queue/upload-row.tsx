import { memo } from 'react';
import { bytes } from '../../shared/language/format.ts';
import type { UploadView } from '../../shared/model.ts';
import { Check } from '../parts/check.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { useClient } from '../state/known-client.ts';
import { toggleUpload, useUi } from '../state/ui-store.ts';
import { AGAIN } from '../words/again-words.ts';
import { QUEUE } from '../words/queue-words.ts';
import { DescriptionSign } from './description-sign.tsx';
import { DragHandle } from './drag-handle.tsx';
import { RowActions } from './row-actions.tsx';
import { RowStage } from './row-stage.tsx';
import { RowTime } from './row-time.tsx';
import { Thumb } from './thumb.tsx';
import styles from './upload-row.module.css';

interface Props {
  readonly upload: UploadView;
  readonly first: boolean;
  readonly last: boolean;
}

/** One file: what, whose, how far, how big, how long, and what can be done. */
export const UploadRow = memo(function UploadRow({ upload, first, last }: Props) {
  const client = useClient(upload.profileId);
  const selected = useUi((ui) => ui.selected.has(upload.id));
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
      <DragHandle upload={upload} />
      <Check
        state={selected}
        label={QUEUE.fileOf({ fileName: upload.fileName, client: client.name })}
        onChange={() => toggleUpload(upload.id)}
      />
      <Thumb upload={upload} />
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
      <RowStage upload={upload} />
      <span className={cx(styles['number'], styles['size'])}>
        <bdi dir="ltr">{bytes(upload.sizeBytes)}</bdi>
      </span>
      <RowTime upload={upload} client={client.name} className={styles['number']} />
      <RowActions upload={upload} client={client.name} />
    </div>
  );
});
