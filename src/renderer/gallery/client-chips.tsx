import { Search, X } from 'lucide-react';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { chooseClient, setSearch, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import styles from './chips.module.css';

/** The client and the search that narrow the grid right now: each chip takes itself away. */
export function ClientChips() {
  const { client, search } = useUi();
  const chosen = useWindow((state) => (client === null ? undefined : state.profiles.get(client)));
  const chip = cx(styles['chip'], styles['on']);
  return (
    <>
      {chosen !== undefined && (
        <button type="button" className={chip} onClick={() => chooseClient(null)} title={FRAME.allClients}>
          <ClientName client={chosen} />
          <Icon of={X} />
        </button>
      )}
      {search !== '' && (
        <button type="button" className={chip} onClick={() => setSearch('')} title={FRAME.clearSearch}>
          <Icon of={Search} />
          <bdi className="clip">{search}</bdi>
          <Icon of={X} />
        </button>
      )}
    </>
  );
}
