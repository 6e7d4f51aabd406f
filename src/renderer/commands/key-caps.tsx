import { type Keys, keyCaps } from '../../shared/commands/accelerator.ts';
import styles from './key-caps.module.css';
import { platform } from './platform.ts';

/** Keys as caps, in the names of this system's keyboards. Left to right in every language. */
export function KeyCaps({ keys }: { keys: Keys }) {
  return (
    <bdi dir="ltr" className={styles['keys']}>
      {keyCaps(keys, platform()).map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {cap}
        </kbd>
      ))}
    </bdi>
  );
}
