import type { MediaItemView } from '../../shared/model.ts';
import { say, tell } from '../state/messages.ts';
import { type Sent, send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { LINKS, linkChecked } from '../words/public-link-words.ts';

const clientOf = (item: MediaItemView): string =>
  useWindow.getState().profiles.get(item.profileId)?.name ?? '';

/** Looks at a link again and says what was found. */
export async function checkLink(item: MediaItemView): Promise<void> {
  const found = await send('public-links:check', { ids: [item.id] });
  for (const one of found ?? []) say(linkChecked(one, clientOf(one), Date.now()));
}

/** Takes a link out of its gallery. */
export async function removeLink(item: MediaItemView): Promise<Sent<null>> {
  const answer = await send('public-links:remove', { ids: [item.id] });
  // The door's refusal is shown already.
  if (answer === null) return { done: false, words: '', problem: null };
  tell(LINKS.removed({ name: item.fileName, client: clientOf(item) }));
  return { done: true, value: null };
}
