import type { BatchId } from '../../shared/ids.ts';
import { focusElsewhere } from '../offer/focus-elsewhere.ts';
import { hideToast, tell } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { allTakenBack, takenBack } from '../words/offer-words.ts';

/** Takes a batch back before it leaves, and says how much of it. */
export async function takeBack(batchId: BatchId, client: string): Promise<void> {
  const answer = await send('given:undo', { batchId });
  // The hold is gone, and the button in it that had the focus.
  focusElsewhere();
  if (answer !== null) tell(takenBack(answer.files, client));
}

/** The same for everything that was sent together. */
export async function takeAllBack(batches: readonly BatchId[]): Promise<void> {
  let files = 0;
  for (const batchId of batches) files += (await send('given:undo', { batchId }))?.files ?? 0;
  tell(allTakenBack(files));
}

/** Ends a batch's hold. A toast that offers to take all of it back would promise too much from here on. */
export async function sendNow(batchId: BatchId): Promise<void> {
  hideToast();
  await send('given:send-now', { batchId });
}
