import { Search } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import type { ProfileView } from '../../shared/model.ts';
import { ClientName } from '../parts/client-name.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { foldText } from '../state/fold-text.ts';
import { useWindow } from '../state/window-store.ts';
import { OFFER } from '../words/offer-words.ts';
import styles from './client-choice.module.css';
import { announcedKey, KeyNumber } from './key-number.tsx';
import { lastUsed } from './last-used.ts';
import { useClientKeys } from './use-client-keys.ts';

/** So many are shown without a search. */
const ALL_UP_TO = 6;
const OF_LATE = 3;

interface Props {
  readonly legend: string;
  readonly value: ProfileId | null;
  readonly onChange: (client: ProfileId) => void;
  readonly box?: Ref<HTMLDivElement>;
  /** The keys 1, 2 and 3 choose the first three. */
  readonly numbered?: boolean;
}

/** One of the clients: those of late first, the others by a search. */
export function ClientChoice({ legend, value, onChange, box, numbered = false }: Props) {
  const profiles = useWindow((state) => state.profiles);
  const [search, setSearch] = useState('');
  const shown = clientsShown(lastUsed(profiles.values()), search, value);
  useClientKeys(numbered ? shown.map((client) => client.id) : [], onChange);
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter in a form would send: here it takes the first client that was found.
    event.preventDefault();
    const [first] = shown;
    if (search.trim() !== '' && first !== undefined) onChange(first.id);
  };
  return (
    <div ref={box} className={styles['choice']}>
      <RadioChoice
        legend={legend}
        value={value}
        onChange={onChange}
        options={shown.map((client, index) => ({
          value: client.id,
          keys: numbered ? announcedKey(index) : undefined,
          label: (
            <>
              <ClientName client={client} />
              {numbered && <KeyNumber index={index} />}
            </>
          ),
        }))}
      />
      {shown.length === 0 && <p className="quiet">{OFFER.noMatch}</p>}
      {profiles.size > ALL_UP_TO && (
        <Field
          label={OFFER.find}
          hideLabel
          placeholder={OFFER.typeName({ clients: profiles.size })}
          before={<Icon of={Search} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={takeFirst}
        />
      )}
    </div>
  );
}

/** All of a few; of many those of late, or those that were searched for. The chosen one is never out of view. */
function clientsShown(
  clients: readonly ProfileView[],
  search: string,
  chosen: ProfileId | null,
): readonly ProfileView[] {
  if (clients.length <= ALL_UP_TO) return clients;
  const wanted = foldText(search.trim());
  const found =
    wanted === ''
      ? clients.slice(0, OF_LATE)
      : clients.filter((client) => foldText(client.name).includes(wanted)).slice(0, ALL_UP_TO);
  const missing = clients.filter((client) => client.id === chosen && !found.includes(client));
  return [...found, ...missing];
}
