import { useEffect, useState } from 'react';
import type { KeyStorage } from '../../shared/key-storage.ts';
import { words } from '../../shared/language/words.ts';
import type { KeysKept } from '../../shared/network-view.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { FieldError } from '../parts/field.tsx';
import { RadioChoice } from '../parts/radio-choice.tsx';
import { tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import styles from './key-places.module.css';

/** Where keys are kept now, and where they shall be. They are moved at once, all of them or none. */
export function KeyPlaces() {
  const { keyStore, settings } = useWindow();
  const { keysKept, keyStorage } = settings;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  useEffect(() => void refresh(), []);
  const move = async (to: KeyStorage) => {
    if (busy) return;
    setBusy(true);
    setError('');
    const sent = await attempt('keys:move', { to });
    setBusy(false);
    if (!sent.done) return setError(sent.words);
    useWindow.setState({ settings: sent.value });
    // The system asks before keys are stored weakly, and the person may have said no.
    const { keysKept: kept, keyStorage: next } = sent.value;
    if (placeOf(kept, next ?? to) === to) tell(words.keyPlaces.moved({ to }));
  };
  return (
    <div className={styles['places']}>
      <p>{busy ? words.keyPlaces.moving : keptWords(keysKept)}</p>
      {keyStore === 'system' && keysKept.weak > 0 && <p>{words.keyPlaces.betterNow}</p>}
      {keyStore === 'none' ? (
        <p className="quiet">{words.keyPlaces.noStore}</p>
      ) : (
        <RadioChoice
          legend={words.keyPlaces.legend}
          hideLegend
          options={options(keyStore)}
          value={placeOf(keysKept, keyStorage ?? (keyStore === 'system' ? 'system' : 'session'))}
          onChange={(to) => void move(to)}
        />
      )}
      <FieldError words={error} />
    </div>
  );
}

/** Keys that were added since this window learnt of them count too. */
async function refresh(): Promise<void> {
  const settings = await send('settings:get', {});
  if (settings !== null) useWindow.setState({ settings });
}

const options = (keyStore: Exclude<Snapshot['keyStore'], 'none'>) =>
  ([keyStore, 'session'] as const).map((value) => ({
    value,
    label: words.keyPlaces[value],
    hint: words.keyPlaces[`${value}Hint`],
  }));

/** The one place all keys are in; null where they are in several; without keys, the place for the next. */
function placeOf(kept: KeysKept, next: KeyStorage): KeyStorage | null {
  const places = (['system', 'weak', 'session'] as const).filter((place) => kept[place] > 0);
  if (places.length === 0) return next;
  return places.length === 1 ? (places[0] ?? null) : null;
}

function keptWords(kept: KeysKept): string {
  if (kept.system + kept.weak + kept.session === 0) return words.keyPlaces.none;
  return words.keyPlaces.kept({ ...kept }).trim();
}
