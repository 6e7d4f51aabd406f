import { words } from '../../shared/language/words.ts';
import type { ClosedReason, UploadEventView } from '../../shared/model.ts';
import { FAILURE_WORDS } from './failure-words.ts';

export const EVENTS = words.events;

const CLOSED: { readonly [Reason in ClosedReason]: string } = words.events.closed;

/** One step in words: what it came to. */
export function eventWords(event: UploadEventView, isFirst: boolean): string {
  switch (event.state) {
    case 'queued':
      return isFirst ? EVENTS.joined : EVENTS.back;
    case 'sending':
      return sendingWords(event);
    case 'waiting':
      return EVENTS.waiting({ attempt: event.attempt ?? 1 });
    case 'closed':
      return event.closed === null ? EVENTS.closed.other : CLOSED[event.closed];
    default:
      return EVENTS[event.state];
  }
}

const sendingWords = ({ attempt }: UploadEventView): string =>
  attempt === null || attempt === 1 ? EVENTS.sending : EVENTS.sendingAgain({ attempt });

/** Why, with the far end's own words where it gave any; empty where nothing failed. */
export function eventCause({ failure }: UploadEventView): string {
  if (failure === null) return '';
  const { cause } = FAILURE_WORDS[failure.code];
  return failure.detail === ''
    ? EVENTS.cause({ cause })
    : EVENTS.causeTold({ cause, detail: failure.detail });
}
