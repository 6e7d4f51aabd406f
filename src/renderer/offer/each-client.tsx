import { useState } from 'react';
import type { OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { INBOX } from '../words/inbox-words.ts';
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
}

/** The clients whose names the folders bear; below them what has no client, and what is refused. */
export function EachClient({ offer, choice, choose }: Props) {
  const { matched, unmatched, refusedCount } = offer;
  return (
    <>
      <ul className={styles['lines']}>
        {matched.map((part) => (
          <ClientLine
            key={part.profileId}
            offer={offer.id}
            client={part.profileId}
            part={part}
            known={knownFor(offer, part.profileId).own}
          />
        ))}
      </ul>
      {unmatched.files + refusedCount > 0 && (
        <ul className={styles['lines']}>
          {unmatched.files > 0 && <Unmatched offer={offer} choice={choice} choose={choose} />}
          {refusedCount > 0 && <RefusedLine offer={offer} />}
        </ul>
      )}
    </>
  );
}

function Unmatched({ offer, choice, choose }: Props) {
  const { unmatched } = offer;
  const [choosing, setChoosing] = useState(false);
  const client = choice.unmatched;
  const leave = () => {
    setChoosing(false);
    choose({ unmatched: null, stay: false });
  };
  return (
    <>
      {client === null ? (
        <UnmatchedLine
          offer={offer.id}
          part={unmatched}
          action={
            <Button small aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
              {OFFER.chooseClient}
            </Button>
          }
        />
      ) : (
        <ClientLine
          offer={offer.id}
          client={client}
          part={unmatched}
          known={knownFor(offer, client).unmatched}
          action={
            <Button small rank="plain" onClick={leave}>
              {INBOX.keepThese({ count: unmatched.files })}
            </Button>
          }
        />
      )}
      {client === null && (
        <li className={styles['becomes']}>
          <span>
            {choice.stay
              ? OFFER.stay({ count: unmatched.files })
              : INBOX.unmatchedKept({ count: unmatched.files })}
          </span>
          <Button small rank="plain" onClick={() => choose({ stay: !choice.stay })}>
            {choice.stay
              ? INBOX.keepThese({ count: unmatched.files })
              : OFFER.leave({ count: unmatched.files })}
          </Button>
        </li>
      )}
      {(choosing || client !== null) && (
        <li className={styles['choosing']}>
          <ClientChoice
            numbered
            legend={OFFER.whoseUnmatched}
            value={client}
            onChange={(unmatched) => choose({ unmatched })}
          />
        </li>
      )}
    </>
  );
}
