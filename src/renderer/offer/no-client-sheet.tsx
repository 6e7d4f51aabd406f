import type { OfferView } from '../../shared/offer.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { goTo } from '../state/ui-store.ts';
import { OFFER } from '../words/offer-words.ts';
import { discardOffer } from './discard-offer.ts';

/** There is nobody the files could belong to. */
export function NoClientSheet({ offer }: { offer: OfferView }) {
  const discard = () => discardOffer(offer);
  const addClient = () => {
    discard();
    goTo('clients');
  };
  return (
    <AskDialog
      title={OFFER.noClientTitle}
      text={OFFER.noClientText}
      no={OFFER.cancel}
      verb={OFFER.addClient}
      onClose={discard}
      onYes={addClient}
    />
  );
}
