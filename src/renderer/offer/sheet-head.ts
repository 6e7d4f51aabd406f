import type { OfferView } from '../../shared/offer.ts';
import { clientTitle, OFFER, previewText, previewTitle, whoseText } from '../words/offer-words.ts';
import type { Choice } from './offer-choice.ts';

/** The sheet's title and the sentence under it: the question while it is open, else what goes to whom. */
export function sheetHead(
  offer: OfferView,
  choice: Choice,
  names: readonly string[],
): { readonly title: string; readonly text: string } {
  const { files, bytes, matched, unmatched, refusedCount } = offer;
  if (choice.way === 'each') {
    const without = choice.unmatched === null ? unmatched.files : 0;
    const clients = choice.unmatched === null ? matched.length : names.length;
    return { title: previewTitle(files - without, clients, without, refusedCount), text: previewText(bytes) };
  }
  const [client] = names;
  if (client === undefined) return { title: OFFER.question, text: whoseText(files, bytes, refusedCount) };
  return { title: clientTitle(files, client, refusedCount), text: previewText(bytes) };
}
