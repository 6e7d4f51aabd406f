import { INBOX } from '../words/inbox-words.ts';
import styles from './no-client.module.css';

/** The outline of a client's tab, and in words that there is none. */
export function NoClient() {
  return (
    <span className={styles['none']}>
      <span className={styles['tab']} aria-hidden="true">
        ?
      </span>
      {INBOX.title}
    </span>
  );
}
