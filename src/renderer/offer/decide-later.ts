import type { OfferView } from '../../shared/offer.ts';
import { sendOffer } from './send-offer.ts';

/** Set by letting go over the inbox: it is meant for the offer that this drop makes. */
let expected = false;

/** Files were let go over the inbox, and the offer they become is kept, not sent; or they became none. */
export function expectLater(is: boolean): void {
  expected = is;
}

/** Whether an offer is the one that was let go over the inbox. Asked once: the next offer is another matter. */
export function isForLater({ byStart, profileId }: Pick<OfferView, 'byStart' | 'profileId'>): boolean {
  const is = expected && !byStart && profileId === null;
  if (is) expected = false;
  return is;
}

/** Keeps all of an offer in the inbox. Answers why not; empty when it waits there. */
export const keepAll = ({ id, revision }: Pick<OfferView, 'id' | 'revision'>): Promise<string> =>
  sendOffer({ id, revision, keep: 'everything' }, []);
