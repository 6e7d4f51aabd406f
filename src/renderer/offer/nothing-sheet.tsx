import { useEffect, useRef } from 'react';
import type { OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { say } from '../state/messages.ts';
import { OFFER } from '../words/offer-words.ts';
import { discardOffer } from './discard-offer.ts';
import { RefusedList } from './refused-list.tsx';

/** Everything that was given is refused, with each reason; or there was nothing in it. */
export function NothingSheet({ offer }: { offer: OfferView }) {
  const main = useRef<HTMLButtonElement>(null);
  const close = () => discardOffer(offer);
  useEffect(() => say(OFFER.nothingTitle), []);
  return (
    <Dialog
      wide={offer.refusedCount > 0}
      title={OFFER.nothingTitle}
      text={offer.refusedCount === 0 ? OFFER.noFiles : OFFER.nothingText}
      onClose={close}
      onSubmit={close}
      focusFirst={main}
      foot={
        <Button ref={main} rank="main" submits>
          {OFFER.close}
        </Button>
      }
    >
      {offer.refusedCount > 0 && <RefusedList offer={offer} />}
    </Dialog>
  );
}
