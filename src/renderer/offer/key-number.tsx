import { KeyCaps } from '../commands/key-caps.tsx';
import { announcedKeys, keysOf, shownKeys } from '../commands/shown-keys.ts';
import { OFFER } from '../words/offer-words.ts';
import styles from './client-choice.module.css';
import { CLIENT_KEYS } from './client-keys.ts';

/** The key that chooses the client at this place of the list; nothing where there is none. */
export function KeyNumber({ index }: { index: number }) {
  const id = CLIENT_KEYS[index];
  const keys = id && keysOf(id);
  return id === undefined || keys === undefined ? null : (
    <span className={styles['key']} aria-hidden="true" title={OFFER.keyOf({ key: shownKeys(id) })}>
      <KeyCaps keys={keys} />
    </span>
  );
}

/** The same for a screen reader. */
export function announcedKey(index: number): string | undefined {
  const id = CLIENT_KEYS[index];
  return id && announcedKeys(id);
}
