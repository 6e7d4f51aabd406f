import { OctagonX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OfferId, ProfileId } from '../../shared/ids.ts';
import type { OfferPart, OfferView } from '../../shared/offer.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { FewPictures } from '../parts/few-pictures.tsx';
import { NoClient } from '../parts/no-client.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { offerThumbnailUrl } from '../parts/thumbnail-url.ts';
import { useClient } from '../state/known-client.ts';
import { OFFER, partFacts, refusalSummary, someNames } from '../words/offer-words.ts';
import styles from './offer-lines.module.css';
import { RefusedList } from './refused-list.tsx';

interface PartProps {
  readonly offer: OfferId;
  readonly part: OfferPart;
  readonly action?: ReactNode;
}

interface ClientLineProps extends PartProps {
  readonly client: ProfileId;
  /** How many of them this client has already. */
  readonly known: number;
}

/** Files of one client: how many, how large, a few pictures, and what is there already or else the first names. */
export function ClientLine({ client, action, ...line }: ClientLineProps) {
  return (
    <Line whose={<ClientName client={useClient(client)} />} {...line}>
      {action}
    </Line>
  );
}

/** Files that no folder names a client for. */
export function UnmatchedLine({ action, ...line }: PartProps) {
  return (
    <Line whose={<NoClient />} known={0} {...line}>
      {action}
    </Line>
  );
}

interface LineProps extends Omit<PartProps, 'action'> {
  readonly whose: ReactNode;
  readonly known: number;
  readonly children: ReactNode;
}

function Line({ whose, offer, part, known, children }: LineProps) {
  const names = someNames(part.names, part.files);
  const pictures = part.pictures.map(({ kind, place }) => ({
    kind,
    src: place === null ? null : offerThumbnailUrl(offer, place),
  }));
  return (
    <li className={styles['line']}>
      {whose}
      <span className="quiet">{partFacts(part.files, part.bytes)}</span>
      <FewPictures pictures={pictures} />
      <span className={styles['names']} title={names}>
        {known > 0 ? OFFER.there({ count: known }) : names}
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
