import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { number } from '../../shared/language/format.ts';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoClient } from '../parts/no-client.tsx';
import { useClient } from '../state/known-client.ts';
import { chooseClient, goTo, setLens } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import { type BusyClient, busyClients } from './busy-clients.ts';
import styles from './busy-list.module.css';

/** As many as the rail holds (DESIGN.md, rail). */
const SHOWN = 8;

/** Up to eight clients with what is left; those who need the person come last. */
export function BusyList() {
  const uploads = useWindow((state) => state.uploads);
  const busy = useMemo(() => busyClients(uploads.values()).slice(0, SHOWN), [uploads]);
  const waiting = useWindow(({ status }) => status.inbox ?? 0);
  if (busy.length + waiting === 0) return null;
  return (
    <div className={styles['list']}>
      <h2>{FRAME.busy}</h2>
      {busy.map((client) => (
        <BusyEntry key={client.id} busy={client} />
      ))}
      {waiting > 0 && <NobodysEntry waiting={waiting} />}
    </div>
  );
}

/** Files without a client: nobody's, and so the last. */
function NobodysEntry({ waiting }: { waiting: number }) {
  const show = () => {
    chooseClient(null);
    setLens('attention');
    goTo('queue');
  };
  const words = FRAME.needsYou({ count: waiting });
  return (
    <button type="button" className={styles['entry']} onClick={show}>
      <NoClient />
      <span className={styles['count']} title={words}>
        <Icon of={TriangleAlert} className="s-blocked" />
        <span aria-hidden="true">{number(waiting)}</span>
        <span className="hidden-text">{words}</span>
      </span>
    </button>
  );
}

function BusyEntry({ busy }: { busy: BusyClient }) {
  const client = useClient(busy.id);
  const show = () => {
    chooseClient(busy.id);
    goTo('queue');
  };
  return (
    <button type="button" className={styles['entry']} data-client={busy.id} onClick={show}>
      <ClientName client={client} />
      <span
        className={styles['count']}
        title={busy.needs ? FRAME.needsYou({ count: busy.left }) : FRAME.left({ count: busy.left })}
      >
        {busy.needs && <Icon of={TriangleAlert} className="s-blocked" />}
        <span aria-hidden="true">{number(busy.left)}</span>
        <span className="hidden-text">
          {busy.needs ? FRAME.needsYou({ count: busy.left }) : FRAME.left({ count: busy.left })}
        </span>
      </span>
    </button>
  );
}
