import { IdCard, Search, X } from 'lucide-react';
import type { ProfileId } from '../../shared/ids.ts';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { chooseClient, setSearch, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import { GALLERY } from '../words/gallery-words.ts';
import styles from './chips.module.css';
import { FilterChip } from './filter-chip.tsx';

/** The client and the search that narrow the grid: what the switcher and the field above chose, and chosen here too. */
export function ClientChips() {
  const { client, search } = useUi();
  const profiles = useWindow((state) => state.profiles);
  const chosen = client === null ? undefined : profiles.get(client);
  const options = [...profiles.values()].map((profile) => ({
    value: profile.id,
    label: profile.name,
    shown: <ClientName client={profile} />,
  }));
  return (
    <>
      {profiles.size > 1 && (
        <FilterChip<ProfileId>
          name={GALLERY.client}
          icon={IdCard}
          options={options}
          value={client}
          {...(chosen !== undefined && { shown: <ClientName client={chosen} /> })}
          onChange={chooseClient}
        />
      )}
      {search !== '' && (
        <button
          type="button"
          className={cx(styles['chip'], styles['on'])}
          onClick={() => setSearch('')}
          title={FRAME.clearSearch}
        >
          <Icon of={Search} />
          <bdi className="clip">{search}</bdi>
          <Icon of={X} />
        </button>
      )}
    </>
  );
}
