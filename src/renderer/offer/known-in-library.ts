import type { ProfileId } from '../../shared/ids.ts';
import type { KnownFor, OfferView } from '../../shared/offer.ts';
import type { Choice } from './offer-choice.ts';

const NONE: Omit<KnownFor, 'profileId'> = { own: 0, unmatched: 0, all: 0 };

/** How many of an offer's files a client has already. */
export const knownFor = (offer: OfferView, client: ProfileId | null): Omit<KnownFor, 'profileId'> =>
  offer.known.clients.find((one) => one.profileId === client) ?? NONE;

/** How many files, as the choice stands, would go to a client who has them already. */
export function knownIn(offer: OfferView, choice: Pick<Choice, 'way' | 'one' | 'unmatched'>): number {
  if (choice.way === 'one') return knownFor(offer, choice.one).all;
  const matched = offer.matched.reduce((sum, part) => sum + knownFor(offer, part.profileId).own, 0);
  return matched + knownFor(offer, choice.unmatched).unmatched;
}
