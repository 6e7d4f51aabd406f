import { CircleCheck, Folder, Link, Plus } from 'lucide-react';
import { when } from '../../shared/language/format.ts';
import type { RootView, UploadView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { chooseFiles } from '../offer/give-files.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { Empty } from '../parts/empty.tsx';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { useClient } from '../state/known-client.ts';
import { goTo } from '../state/ui-store.ts';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { OFFER } from '../words/offer-words.ts';
import { emptyText, QUEUE } from '../words/queue-words.ts';
import { mayCopy } from './lenses.ts';
import { copyLink } from './queue-actions.ts';
import styles from './queue-empty.module.css';
import { Thumb } from './thumb.tsx';

/** Nothing is waiting: what is watched, the next verb, and the last links. */
export function QueueEmpty({ done }: { done: readonly UploadView[] }) {
  const folders = useWindow((state) => state.roots.size);
  const watched = useWindow(({ roots }) => [...roots.values()].filter(isWatched).length);
  const clients = useWindow((state) => state.profiles.size);
  const now = useNow(MINUTE);
  if (folders === 0 && done.length === 0) return <FirstSteps hasClient={clients > 0} />;
  const found = done.length === 0 ? null : Math.max(...done.map((upload) => upload.foundAt));
  const last = done.filter(mayCopy).sort(byDoneAt).slice(0, 3);
  return (
    <Empty
      title={QUEUE.emptyTitle}
      text={emptyText(watched, found, now)}
      actions={
        <>
          <AddFiles rank="main" />
          <Button onClick={() => goTo('folders')}>
            <Icon of={Folder} />
            {QUEUE.watchFolder}
          </Button>
        </>
      }
    >
      {last.length > 0 && (
        <section className={styles['recent']} aria-label={QUEUE.lastUploads}>
          <h3>{QUEUE.lastUploads}</h3>
          <div className={styles['card']}>
            {last.map((upload) => (
              <Recent key={upload.id} upload={upload} />
            ))}
          </div>
        </section>
      )}
    </Empty>
  );
}

const isWatched = ({ state }: RootView): boolean => state === 'watching';

const byDoneAt = (one: UploadView, other: UploadView): number => (other.doneAt ?? 0) - (one.doneAt ?? 0);

function FirstSteps({ hasClient }: { hasClient: boolean }) {
  const verb = hasClient ? QUEUE.watchFolder : QUEUE.addClient;
  return (
    <Empty
      title={QUEUE.firstTitle}
      text={hasClient ? QUEUE.firstText : QUEUE.noClientText}
      actions={
        <>
          <Button rank="main" onClick={() => goTo(hasClient ? 'folders' : 'clients')}>
            <Icon of={hasClient ? Folder : Plus} />
            {verb}
          </Button>
          {hasClient && <AddFiles rank="normal" />}
        </>
      }
    />
  );
}

/** The way for files that lie in no folder to watch. */
function AddFiles({ rank }: { rank: 'main' | 'normal' }) {
  return (
    <Button rank={rank} onClick={() => void chooseFiles('files')}>
      <Icon of={Plus} />
      {OFFER.addFiles}
    </Button>
  );
}

function Recent({ upload }: { upload: UploadView }) {
  const client = useClient(upload.profileId);
  const now = useNow(MINUTE);
  return (
    <div className={styles['row']}>
      <Thumb upload={upload} />
      <span className={styles['file']}>
        <FileName name={upload.fileName} />
      </span>
      <ClientName client={client} />
      <span className={styles['end']}>
        <StageLabel icon={CircleCheck} tone="s-done" words={when(upload.doneAt ?? upload.foundAt, now)} />
        <Button
          small
          aria-label={QUEUE.aboutFile({
            action: QUEUE.copyLink,
            fileName: upload.fileName,
            client: client.name,
          })}
          onClick={() => void copyLink(upload, client.name)}
        >
          <Icon of={Link} />
          {QUEUE.copyLink}
        </Button>
      </span>
    </div>
  );
}
