import type { UploadId } from '../../shared/ids.ts';
import { nameList } from '../../shared/language/name-list.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { say, tell } from '../state/messages.ts';
import { type Sent, send } from '../state/send.ts';
import { AGAIN } from '../words/again-words.ts';
import { GALLERY, inQueueAgain, MOST_CHECKS, MOST_LINKS } from '../words/gallery-words.ts';
import { checkLink } from './link-actions.ts';
import { clientNames } from './selection-store.ts';

/** Items this computer sent itself: their originals can go up once more. */
export const mayGoAgain = (items: readonly MediaItemView[]): readonly MediaItemView[] =>
  items.filter(({ uploadId }) => uploadId !== null).slice(0, MOST_LINKS);

/** Public links, which can be looked at again. */
export const mayCheck = (items: readonly MediaItemView[]): readonly MediaItemView[] =>
  items.filter(({ source }) => source === 'public').slice(0, MOST_CHECKS);

/** Looks at public links again and says how many were found. */
export async function checkLinks(items: readonly MediaItemView[]): Promise<void> {
  const [only] = items;
  if (only !== undefined && items.length === 1) return checkLink(only);
  const found = await send('public-links:check', { ids: items.map(({ id }) => id) });
  if (found === null) return;
  const reached = found.filter(({ publicLink }) => publicLink?.state === 'reachable').length;
  say(GALLERY.checked({ count: found.length, reached, clients: nameList(clientNames(items)) }));
}

/** Puts the originals back in line, for new links. */
export async function sendAgain(items: readonly MediaItemView[]): Promise<Sent<null>> {
  const ids = items.flatMap(({ uploadId }): UploadId[] => (uploadId === null ? [] : [uploadId]));
  const answer = await send('queue:upload-again', { ids: [...new Set(ids)] });
  if (answer === null) return { done: false, words: '', problem: null };
  // All of them go up already, or are gone: nothing was done that could be told.
  if (answer.count === 0) return { done: false, words: AGAIN.none, problem: null };
  tell(inQueueAgain(answer.count, clientNames(items)));
  return { done: true, value: null };
}
