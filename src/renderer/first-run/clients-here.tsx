import { memo } from 'react';
import type { ProfileView } from '../../shared/model.ts';
import { profileSign } from '../clients/profile-signs.ts';
import { ClientName } from '../parts/client-name.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { FIRST_RUN } from '../words/first-run-words.ts';
import styles from './clients-step.module.css';

/** The clients so far, each with what is known of the key; the newest stand where they are looked for, at the end. */
export function ClientsHere({ clients }: { clients: readonly ProfileView[] }) {
  const title = FIRST_RUN.clients.here({ count: clients.length });
  return (
    <>
      <h2 className={styles['count']}>{title}</h2>
      <ScrollRegion label={title} className={styles['box']}>
        <ul>
          {clients.map((client) => (
            <Line key={client.id} client={client} />
          ))}
        </ul>
      </ScrollRegion>
    </>
  );
}

/** Drawn again only when the client changed: a list may bring two thousand. */
const Line = memo(function Line({ client }: { client: ProfileView }) {
  const sign = profileSign(client);
  return (
    <li className={styles['line']}>
      <ClientName client={client} />
      <span className="mono ltr quiet">…{client.keyLast4}</span>
      <StageLabel icon={sign.icon} tone={sign.tone} words={sign.words} />
    </li>
  );
});
