import { OctagonX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import type { OfferPart, OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { NoClient } from '../parts/no-client.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { useClient } from '../state/known-client.ts';
import { OFFER, partFacts, refusalSummary, someNames } from '../words/offer-words.ts';
import styles from './offer-lines.module.css';
import { RefusedList } from './refused-list.tsx';

interface ClientLineProps {
  readonly client: ProfileId;
  readonly part: OfferPart;
  readonly action?: ReactNode;
}

/** Files of one client: how many, how large, and the first names. */
export function ClientLine({ client, part, action }: ClientLineProps) {
  return (
    <Line whose={<ClientName client={useClient(client)} />} part={part}>
      {action}
    </Line>
  );
}

/** Files that no folder names a client for. */
export function UnmatchedLine({ part, action }: { part: OfferPart; action: ReactNode }) {
  return (
    <Line whose={<NoClient />} part={part}>
      {action}
    </Line>
  );
}

interface LineProps {
  readonly whose: ReactNode;
  readonly part: OfferPart;
  readonly children: ReactNode;
}

function Line({ whose, part, children }: LineProps) {
  const names = someNames(part.names, part.files);
  return (
    <li className={styles['line']}>
      {whose}
      <span className="quiet">{partFacts(part.files, part.bytes)}</span>
      <span className={styles['names']} title={names}>
        {names}
      </span>
      {children}
    </li>
  );
}

/** What cannot be sent, by reason; by name when it is asked for. */
export function RefusedLine({ offer }: { offer: OfferView }) {
  const [open, setOpen] = useState(false);
  return (
    <li className={styles['refused']}>
      <div className={styles['summary']}>
        <StageLabel icon={OctagonX} tone="s-failed" words={OFFER.refused} />
        <span className="quiet">{refusalSummary(offer.refused, offer.refusedCount)}</span>
        <Button small rank="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? OFFER.hide : OFFER.show({ count: offer.refusedCount })}
        </Button>
      </div>
      {open && <RefusedList offer={offer} />}
    </li>
  );
}
