import type { ProfileId } from '../../shared/ids.ts';
import { focusElsewhere } from '../offer/focus-elsewhere.ts';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { INBOX } from '../words/inbox-words.ts';
import { type Asked, clearChosen } from './inbox-store.ts';

/** Gives files to a client, held like a drop. Answers why not; empty when they are on their way. */
export async function assign(
  asked: Asked,
  client: { readonly id: ProfileId; readonly name: string },
  remember: boolean,
): Promise<string> {
  const sent = await attempt('inbox:assign', { of: asked.of, profileId: client.id, remember });
  if (!sent.done) return sent.words;
  const { files, batchId } = sent.value;
  if (files === 0) return INBOX.none;
  clearChosen();
  // The rows are gone, and the button in them that had the focus.
  setTimeout(focusElsewhere);
  const takeBack = async () => {
    const undone = await send('given:undo', { batchId });
    if (undone !== null) tell(undone.files === 0 ? INBOX.tooLate : INBOX.back({ count: undone.files }));
  };
  tell(INBOX.held({ count: files, client: client.name }), { label: INBOX.undo, run: () => void takeBack() });
  return '';
}

/** Leaves files where they are, and says so. */
export async function leave(of: Asked['of']): Promise<void> {
  const left = await send('inbox:leave', { of });
  if (left === null) return;
  clearChosen();
  // The rows are gone, and the button in them that had the focus.
  setTimeout(focusElsewhere);
  tell(INBOX.left({ count: left.files }));
}
