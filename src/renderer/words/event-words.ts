import { words } from '../../shared/language/words.ts';
import type { ClosedReason, UploadEventView } from '../../shared/model.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const EVENTS = words.events;

export const eventsTitle = (fileName: string, client: string): string =>
  `What happened to ${fileName} of ${client}`;

const CLOSED: { readonly [Reason in ClosedReason]: string } = {
  superseded: 'Given up for a newer version of the file',
  vanished: 'Given up: the file was gone',
  cancelled: 'Cancelled',
  known: 'Nothing was sent: the same content is in the library already',
};

/** One step in words: what it came to. */
export function eventWords(event: UploadEventView, isFirst: boolean): string {
  switch (event.state) {
    case 'queued':
      return isFirst ? 'Joined the queue' : 'Back in the queue';
    case 'sending':
      return `Sending began${tried(event)}`;
    case 'finishing':
      return 'The last part was let go';
    case 'sent':
      return 'All of it was sent; its link is checked';
    case 'waiting':
      return `Waits before try ${event.attempt ?? 1}`;
    case 'blocked':
      return 'Waits for you';
    case 'failed':
      return 'Not sent';
    case 'done':
      return 'Done: its link works';
    default:
      return event.closed === null ? 'Closed' : CLOSED[event.closed];
  }
}

const tried = ({ attempt }: UploadEventView): string =>
  attempt === null || attempt === 1 ? '' : `, try ${attempt}`;

/** Why, with the far end's own words where it gave any; empty where nothing failed. */
export function eventCause({ failure }: UploadEventView): string {
  if (failure === null) return '';
  const { cause } = FAILURE_WORDS[failure.code];
  return failure.detail === '' ? `${cause}.` : `${cause}: ${failure.detail}`;
}
