import type { OfferView } from '../../shared/offer.ts';
import { send } from '../state/send.ts';

/** Takes an offer away; the files stay where they are. */
export const discardOffer = (offer: OfferView): void => void send('offers:discard', { id: offer.id });
