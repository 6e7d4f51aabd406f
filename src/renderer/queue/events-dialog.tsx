import { useEffect, useRef, useState } from 'react';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadEventView, UploadView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useClient } from '../state/known-client.ts';
import { send } from '../state/send.ts';
import { showEventsOf, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { EVENTS, eventCause, eventsTitle, eventWords } from '../words/event-words.ts';
import { stepTime } from '../words/format.ts';
import styles from './events-dialog.module.css';

const close = () => showEventsOf(null);

/** What happened to one file, step by step. It stands beside the list, whose rows come and go. */
export function EventsDialog() {
  const id = useUi((ui) => ui.eventsOf);
  const upload = useWindow((state) => (id === null ? undefined : state.uploads.get(id)));
  return upload === undefined ? null : <Story upload={upload} />;
}

function Story({ upload }: { upload: UploadView }) {
  const client = useClient(upload.profileId);
  const events = useEvents(upload);
  const closing = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={eventsTitle(upload.fileName, client.name)}
      text={EVENTS.text}
      onClose={close}
      onSubmit={close}
      focusFirst={closing}
      foot={
        <Button ref={closing} rank="main" onClick={close}>
          {EVENTS.close}
        </Button>
      }
    >
      <Events events={events} />
    </Dialog>
  );
}

/** `loading` until the first answer; read again with every change of the row, while what is known stays. */
function useEvents({ id, stage, attempt }: UploadView): readonly UploadEventView[] | 'loading' | 'unread' {
  const [events, setEvents] = useState<readonly UploadEventView[] | 'loading' | 'unread'>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: stage and try are what a new step changes
  useEffect(() => {
    let stale = false;
    void read(id).then((found) => !stale && setEvents(found));
    return () => {
      stale = true;
    };
  }, [id, stage, attempt]);
  return events;
}

const read = async (id: UploadId) => (await send('queue:events', { id })) ?? 'unread';

function Events({ events }: { events: readonly UploadEventView[] | 'loading' | 'unread' }) {
  if (typeof events === 'string') return <p className="quiet">{EVENTS[events]}</p>;
  if (events.length === 0) return <p className="quiet">{EVENTS.none}</p>;
  return (
    <ScrollRegion label={EVENTS.list} className={styles['box']}>
      <ol className={styles['list']}>
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
          <li key={index}>
            <time className="quiet" dateTime={new Date(event.at).toISOString()}>
              {stepTime(event.at, Date.now())}
            </time>
            <div>
              <p>{eventWords(event, index === 0)}</p>
              {event.failure !== null && <p className="quiet small">{eventCause(event)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  );
}
