import type { OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { lookingText, OFFER } from '../words/offer-words.ts';
import { discardOffer } from './discard-offer.ts';

/** Folders are still being read: the numbers grow, and nothing can be sent before they stand. */
export function LookingSheet({ offer }: { offer: OfferView }) {
  const discard = () => discardOffer(offer);
  return (
    <Dialog
      wide
      title={OFFER.lookingTitle}
      text={lookingText(offer.files, offer.refusedCount)}
      onClose={discard}
      onSubmit={() => {}}
      foot={
        <>
          <Button onClick={discard}>{OFFER.cancel}</Button>
          <Button rank="main" disabled title={OFFER.lookingTitle}>
            {OFFER.send}
          </Button>
        </>
      }
    />
  );
}
