import { stepTime } from '../../shared/language/format.ts';
import type { UploadEventView } from '../../shared/model.ts';
import { EVENTS, eventCause, eventWords } from '../words/event-words.ts';
import styles from './event-list.module.css';
import type { KnownEvents } from './use-events.ts';

/** Why there is no list of steps, in words; null where there is one. */
export function whyNoEvents(events: KnownEvents): string | null {
  if (typeof events === 'string') return EVENTS[events];
  return events.length === 0 ? EVENTS.none : null;
}

/** The steps of an upload, oldest first: when, what it came to, and why where something failed. */
export function EventList({ events }: { events: readonly UploadEventView[] }) {
  return (
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
  );
}
