import type { MediaItemView } from '../../shared/model.ts';
import { tell } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { copied } from '../words/queue-words.ts';

/** Copies one item's link and says whose it is. */
export async function copyItemLink(item: MediaItemView): Promise<void> {
  const answer = await send('links:copy', { media: [item.id], format: 'plain' });
  if (answer === null || answer.copied === 0) return;
  const client = useWindow.getState().profiles.get(item.profileId);
  if (client !== undefined) tell(copied(item.fileName, client.name));
}
