import { useRef } from 'react';
import type { OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { goTo } from '../state/ui-store.ts';
import { OFFER } from '../words/offer-words.ts';
import { discardOffer } from './discard-offer.ts';

/** There is nobody the files could belong to. */
export function NoClientSheet({ offer }: { offer: OfferView }) {
  const main = useRef<HTMLButtonElement>(null);
  const discard = () => discardOffer(offer);
  const addClient = () => {
    discard();
    goTo('clients');
  };
  return (
    <Dialog
      title={OFFER.noClientTitle}
      text={OFFER.noClientText}
      onClose={discard}
      onSubmit={addClient}
      focusFirst={main}
      foot={
        <>
          <Button onClick={discard}>{OFFER.cancel}</Button>
          <Button ref={main} rank="main" submits>
            {OFFER.addClient}
          </Button>
        </>
      }
    />
  );
}
