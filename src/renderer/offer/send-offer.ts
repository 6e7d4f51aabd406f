import type { Input } from '../../shared/contract.ts';
import { takeAllBack } from '../queue/hold-actions.ts';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { chooseClient, goTo, setLens, setSearch } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { INBOX } from '../words/inbox-words.ts';
import { OFFER, onTheirWay } from '../words/offer-words.ts';

/** Sends an offer and shows the queue, where it is held. Answers why not; empty when it was sent. */
export async function sendOffer(command: Input<'offers:send'>, clients: readonly string[]): Promise<string> {
  const sent = await attempt('offers:send', command);
  if (!sent.done) return sent.words;
  // The hold must be in view whatever was narrowed before.
  goTo('queue');
  chooseClient(null);
  setSearch('');
  setLens('all');
  const { files, batches, kept, leftOut } = sent.value;
  const rest = [
    ...(kept === 0 ? [] : [INBOX.kept({ count: kept })]),
    ...(leftOut === 0 ? [] : [OFFER.knownLeftOut({ count: leftOut })]),
  ];
  if (files === 0) {
    tell(rest.join(' '));
    return '';
  }
  const undoAll = { label: OFFER.undoAll, run: () => void takeAllBack(batches) };
  tell(
    [onTheirWay(files, clients, useWindow.getState().settings.holdSeconds), ...rest].join(' '),
    batches.length > 1 ? undoAll : null,
  );
  return '';
}
