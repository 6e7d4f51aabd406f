import type { KeyStorage } from '../../shared/contract.ts';
import { words } from '../../shared/language/words.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { useWindow } from '../state/window-store.ts';
import { KEY } from '../words/key-words.ts';
import { RadioChoice } from './radio-choice.tsx';

interface Props {
  readonly keyStore: Snapshot['keyStore'];
  readonly value: KeyStorage;
  readonly onChange: (value: KeyStorage) => void;
}

/** Where a key is kept when nothing else is chosen: the system's store, or this session only. */
export const defaultStorage = (keyStore: Snapshot['keyStore']): KeyStorage =>
  keyStore === 'system' ? 'system' : 'session';

/** Where to keep the key: asked where no store protects it but something can be kept, weakly. */
export function KeyStorageChoice({ keyStore, value, onChange }: Props) {
  const forgets = useWindow((state) => state.settings.keyStorage === 'session');
  if (forgets && keyStore !== 'weak') return <p className="quiet small">{words.keyPlaces.sessionChosen}</p>;
  if (keyStore === 'system') return <p className="quiet small">{KEY.system}</p>;
  if (keyStore === 'none') return <p className="quiet small">{KEY.sessionOnly}</p>;
  return (
    <RadioChoice
      legend={KEY.noStore}
      value={value}
      onChange={onChange}
      options={[
        { value: 'session', label: KEY.session, hint: KEY.sessionHint },
        { value: 'weak', label: KEY.weak, hint: KEY.weakHint },
      ]}
    />
  );
}
