import type { ReactNode } from 'react';
import styles from './screen-head.module.css';

interface Props {
  readonly title: string;
  /** The screen's state in one sentence. */
  readonly say: string;
  readonly children?: ReactNode;
}

/** A screen's title, one sentence of state, and the screen's actions at the end. */
export function ScreenHead({ title, say, children }: Props) {
  return (
    <div className={styles['head']}>
      <div className={styles['titles']}>
        <h1>{title}</h1>
        <p className="quiet">{say}</p>
      </div>
      <div className={styles['does']}>{children}</div>
    </div>
  );
}
