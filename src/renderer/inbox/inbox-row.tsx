import { Inbox } from 'lucide-react';
import { memo } from 'react';
import type { InboxItemView } from '../../shared/inbox.ts';
import { bytes } from '../../shared/language/format.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { Icon } from '../parts/icon.tsx';
import { MEDIA_ICON } from '../parts/media-icon.ts';
import { StageLabel } from '../parts/stage-label.tsx';
import { INBOX } from '../words/inbox-words.ts';
import styles from './inbox-row.module.css';
import { askClient, toggleFiles, useInboxStore } from './inbox-store.ts';

/** A file that waits for a client: what, where, why, and the way to choose one for it alone. */
export const InboxRow = memo(function InboxRow({ item, why }: { item: InboxItemView; why: string }) {
  const chosen = useInboxStore((state) => state.chosen.has(item.id));
  const { id, fileName, sizeBytes } = item;
  return (
    <li className={cx(styles['row'], chosen && styles['chosen'])}>
      <Check
        state={chosen}
        label={INBOX.selectFile({ file: fileName })}
        onChange={() => toggleFiles([id], !chosen)}
      />
      <span className={styles['kind']}>
        <Icon of={MEDIA_ICON[item.mediaKind]} className="faint" />
      </span>
      <div className={styles['two']}>
        <span className={styles['name']}>
          <FileName name={fileName} />
        </span>
        <span className="quiet small">
          <FolderPath path={item.folder} />
        </span>
      </div>
      <div className={styles['two']}>
        <StageLabel icon={Inbox} tone="s-blocked" words={INBOX.needs} />
        <span className={cx('quiet small clip', styles['why'])} title={why}>
          {why}
        </span>
      </div>
      <bdi dir="ltr" className={styles['size']}>
        {bytes(sizeBytes)}
      </bdi>
      <Button
        small
        aria-label={INBOX.chooseFor({ what: fileName })}
        onClick={() =>
          askClient({ of: { ids: [id] }, files: 1, bytes: sizeBytes, folder: null, client: null })
        }
      >
        {INBOX.choose}
      </Button>
    </li>
  );
});
