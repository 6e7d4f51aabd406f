import { type ReactNode, useId } from 'react';
import styles from './settings-screen.module.css';

/** One group of settings under its heading. */
export function SettingsPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id}>{title}</h2>
      <dl className={styles['form']}>{children}</dl>
    </section>
  );
}
