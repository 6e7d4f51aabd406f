import { useRef } from 'react';
import type { UploadView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useClient } from '../state/known-client.ts';
import { showEventsOf, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { EVENTS } from '../words/event-words.ts';
import { EventList, whyNoEvents } from './event-list.tsx';
import styles from './events-dialog.module.css';
import { type KnownEvents, useEvents } from './use-events.ts';

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
      title={EVENTS.title({ fileName: upload.fileName, client: client.name })}
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

function Events({ events }: { events: KnownEvents }) {
  const why = whyNoEvents(events);
  if (why !== null || typeof events === 'string') return <p className="quiet">{why}</p>;
  return (
    <ScrollRegion label={EVENTS.list} className={styles['box']}>
      <EventList events={events} />
    </ScrollRegion>
  );
}
