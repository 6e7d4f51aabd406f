import type { OfferView } from '../../shared/offer.ts';
import { Check } from '../parts/check.tsx';
import { OFFER } from '../words/offer-words.ts';
import { knownIn } from './known-in-library.ts';
import styles from './leave-out.module.css';
import type { Choice } from './offer-choice.ts';

interface Props {
  readonly offer: OfferView;
  readonly choice: Choice;
  readonly choose: (more: Partial<Choice>) => void;
}

/** What is there already stays out, unless the person says otherwise. Nobody waits until it is known. */
export function LeaveOut({ offer, choice, choose }: Props) {
  const count = knownIn(offer, choice);
  if (offer.known.looking) return <p className="quiet">{OFFER.lookingForKnown}</p>;
  if (count === 0) return null;
  const { leaveOut } = choice;
  return (
    <div className={styles['leave']}>
      <Check
        state={leaveOut}
        label={OFFER.leaveOut({ count })}
        onChange={() => choose({ leaveOut: !leaveOut })}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box beside it is the keyboard's way; this widens the target */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same is said by the box beside it */}
      <div onClick={() => choose({ leaveOut: !leaveOut })}>
        <p aria-hidden="true">{OFFER.leaveOut({ count })}</p>
        {!leaveOut && <p className="quiet small">{OFFER.notLeftOut}</p>}
      </div>
    </div>
  );
}
