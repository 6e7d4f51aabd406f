import { useMemo } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { number } from '../../shared/language/format.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { ClientName } from '../parts/client-name.tsx';
import { useClient } from '../state/known-client.ts';
import { INSPECTOR, soonestText, totalText } from '../words/inspector-words.ts';
import styles from './inspector.module.css';
import { summarise } from './summarise.ts';

/** Several chosen: how many of each client, how large together, and which of them end first. */
export function SeveralDetails({ items, now }: { items: readonly MediaItemView[]; now: number }) {
  const sum = useMemo(() => summarise(items, now), [items, now]);
  return (
    <section className={styles['part']}>
      <h3>{INSPECTOR.several({ count: items.length, clients: sum.clients.length })}</h3>
      <p className="quiet small">{totalText(sum.bytes, sum.unknownSizes)}</p>
      <p className="quiet small">{soonestText(sum.soonest, sum.expired, now)}</p>
      <ul className={styles['counts']}>
        {sum.clients.map(({ id, count }) => (
          <ClientCount key={id} id={id} count={count} />
        ))}
      </ul>
    </section>
  );
}

function ClientCount({ id, count }: { id: ProfileId; count: number }) {
  return (
    <li>
      <ClientName client={useClient(id)} className={styles['client']} />
      <span className="faint">{number(count)}</span>
    </li>
  );
}
