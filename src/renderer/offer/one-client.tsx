import { useState } from 'react';
import type { OfferPart, OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { OFFER } from '../words/offer-words.ts';
import { ClientChoice } from './client-choice.tsx';
import { knownFor } from './known-in-library.ts';
import type { Choice } from './offer-choice.ts';
import styles from './offer-lines.module.css';
import { ClientLine, RefusedLine, UnmatchedLine } from './offer-lines.tsx';

interface Props {
  readonly offer: OfferView;
  readonly choice: Choice;
  readonly choose: (more: Partial<Choice>) => void;
  /** There is no other client. */
  readonly alone: boolean;
}

/** Everything to one client: the one it was dropped on, or the one that is chosen here. */
export function OneClient({ offer, choice, choose, alone }: Props) {
  const [choosing, setChoosing] = useState(offer.profileId === null && !alone);
  const client = choice.one;
  const part = wholeOf(offer);
  return (
    <>
      {choosing && (
        <ClientChoice numbered legend={OFFER.lastUsed} value={client} onChange={(one) => choose({ one })} />
      )}
      <ul className={styles['lines']}>
        {client === null ? (
          <UnmatchedLine offer={offer.id} part={part} />
        ) : (
          <ClientLine
            offer={offer.id}
            client={client}
            part={part}
            known={knownFor(offer, client).all}
            action={
              !choosing &&
              !alone && (
                <Button small rank="plain" onClick={() => setChoosing(true)}>
                  {OFFER.anotherClient}
                </Button>
              )
            }
          />
        )}
        {offer.refusedCount > 0 && <RefusedLine offer={offer} />}
      </ul>
    </>
  );
}

/** All parts as one, with the first names of each. */
function wholeOf({ files, bytes, matched, unmatched }: OfferView): OfferPart {
  const most = Math.max(...[unmatched, ...matched].map((part) => part.names.length));
  const names = [...matched, unmatched].flatMap((part) => part.names).slice(0, most);
  const pictures = [...matched, unmatched].flatMap((part) => part.pictures);
  const [shown, signs] = [
    pictures.filter((one) => one.place !== null),
    pictures.filter((one) => one.place === null),
  ];
  return { files, bytes, names, pictures: [...shown, ...signs].slice(0, most) };
}
