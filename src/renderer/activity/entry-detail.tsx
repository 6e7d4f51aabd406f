import { Copy, RotateCw } from 'lucide-react';
import { bytes, whenWithin } from '../../shared/language/format.ts';
import type { HistoryEntry, UploadView } from '../../shared/model.ts';
import { invoke } from '../bridge.ts';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { EventList, whyNoEvents } from '../queue/event-list.tsx';
import { mayCopy, mayRetry } from '../queue/lenses.ts';
import { copyLink } from '../queue/queue-actions.ts';
import { useEvents } from '../queue/use-events.ts';
import { showProblem, tell } from '../state/messages.ts';
import { ACTIVITY } from '../words/activity-words.ts';
import { refusedCommand } from '../words/problem-words.ts';
import { QUEUE, wholeStory } from '../words/queue-words.ts';
import styles from './entry-detail.module.css';

interface Props {
  readonly entry: HistoryEntry;
  readonly client: string;
  /** Its row has the list's tab stop: its controls can be reached from there. */
  readonly focusable: boolean;
}

/** What an entry holds: facts, why it was not sent, its link, and its steps. */
export function EntryDetail({ entry: { upload }, client, focusable }: Props) {
  const events = useEvents(upload);
  const why = whyNoEvents(events);
  const story = wholeStory(upload);
  return (
    <div className={styles['detail']}>
      <p className="quiet small">
        {ACTIVITY.foundAt({ size: bytes(upload.sizeBytes), when: whenWithin(upload.foundAt, Date.now()) })}
      </p>
      {upload.description !== null && <p className={styles['words']}>{upload.description}</p>}
      {story !== '' && (
        <div>
          <p>{story}</p>
          <p className={cx(styles['words'], 'quiet', 'small')}>{upload.failure?.detail}</p>
        </div>
      )}
      {mayRetry(upload) && (
        <Button
          small
          tabIndex={focusable ? 0 : -1}
          className={styles['again']}
          aria-label={QUEUE.aboutFile({ action: QUEUE.retry, fileName: upload.fileName, client })}
          onClick={() => void tryAgain(upload, client)}
        >
          <Icon of={RotateCw} />
          {QUEUE.retry}
        </Button>
      )}
      {upload.accessUrl !== null && (
        <div className={styles['link']}>
          <h3>{ACTIVITY.link}</h3>
          <bdi dir="ltr" className="clip quiet" title={upload.accessUrl}>
            {upload.accessUrl}
          </bdi>
          {mayCopy(upload) && (
            <Button
              small
              tabIndex={focusable ? 0 : -1}
              aria-label={ACTIVITY.copyLinkOf({ file: upload.fileName, client })}
              onClick={() => void copyLink(upload, client)}
            >
              <Icon of={Copy} />
              {ACTIVITY.copyLink}
            </Button>
          )}
        </div>
      )}
      <div className={styles['steps']}>
        <h3>{ACTIVITY.steps}</h3>
        {why !== null && <p className="quiet">{why}</p>}
        {typeof events !== 'string' && events.length > 0 && <EventList events={events} />}
      </div>
    </div>
  );
}

/** Its row leaves the list as it goes back to the queue: that is said. */
async function tryAgain({ id, fileName }: UploadView, client: string): Promise<void> {
  const reply = await invoke('queue:retry', { ids: [id] });
  if (reply.ok) tell(ACTIVITY.again({ file: fileName, client }));
  else showProblem(refusedCommand(reply.code));
}
