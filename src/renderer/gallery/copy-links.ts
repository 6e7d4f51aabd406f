import type { LinkFormat } from '../../shared/contract.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { tell } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { copiedAs, MOST_LINKS } from '../words/gallery-words.ts';
import { copyItemLink } from './copy-item-link.ts';
import { clientNames } from './selection-store.ts';

/** Copies links in the order given, at most as many as one command takes, and names every client among them. */
export async function copyLinksOf(items: readonly MediaItemView[], format: LinkFormat): Promise<void> {
  const [only] = items;
  if (only !== undefined && items.length === 1 && format === 'plain') return copyItemLink(only);
  const taken = items.slice(0, MOST_LINKS);
  const answer = await send('links:copy', { media: taken.map(({ id }) => id), format });
  if (answer !== null && answer.copied > 0) tell(copiedAs(answer.copied, clientNames(taken), format));
}
