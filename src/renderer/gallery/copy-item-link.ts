import type { MediaItemView } from '../../shared/model.ts';
import { tell } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { INSPECTOR } from '../words/inspector-words.ts';
import { copied } from '../words/queue-words.ts';

/** Copies one item's link and says whose it is. */
export async function copyItemLink(item: MediaItemView): Promise<void> {
  const answer = await send('links:copy', { media: [item.id], format: 'plain' });
  if (answer === null || answer.copied === 0) return;
  const client = useWindow.getState().profiles.get(item.profileId);
  if (client !== undefined) tell(copied(item.fileName, client.name));
}

/** Copies the link of one of an item's resized copies, by its place in the list. */
export async function copySizeLink(item: MediaItemView, place: number, label: string): Promise<void> {
  const answer = await send('links:copy', { media: [item.id], size: place, format: 'plain' });
  if (answer === null || answer.copied === 0) return;
  const client = useWindow.getState().profiles.get(item.profileId);
  if (client !== undefined)
    tell(INSPECTOR.sizeCopied({ size: label, file: item.fileName, client: client.name }));
}
