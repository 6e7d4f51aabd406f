import { Search, X } from 'lucide-react';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { chooseClient, setSearch, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import styles from './client-chips.module.css';

/** What narrows the grid right now: each chip takes itself away. */
export function ClientChips() {
  const { client, search } = useUi();
  const chosen = useWindow((state) => (client === null ? undefined : state.profiles.get(client)));
  if (chosen === undefined && search === '') return null;
  return (
    <div className={styles['chips']}>
      {chosen !== undefined && (
        <button
          type="button"
          className={styles['chip']}
          onClick={() => chooseClient(null)}
          title={FRAME.allClients}
        >
          <ClientName client={chosen} />
          <Icon of={X} />
        </button>
      )}
      {search !== '' && (
        <button
          type="button"
          className={styles['chip']}
          onClick={() => setSearch('')}
          title={FRAME.clearSearch}
        >
          <Icon of={Search} />
          <bdi>{search}</bdi>
          <Icon of={X} />
        </button>
      )}
    </div>
  );
}
