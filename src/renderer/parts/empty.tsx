import type { ReactNode } from 'react';
import { DrawerArt } from './drawer-art.tsx';
import styles from './empty.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The one main verb, and at most one other. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** An empty screen: the drawer drawing, one sentence of fact, one main verb. */
export function Empty({ title, text, actions, children }: Props) {
  return (
    <div className={styles['empty']}>
      <DrawerArt className={styles['art']} />
      <h2>{title}</h2>
      <p>{text}</p>
      {actions !== undefined && <div className={styles['does']}>{actions}</div>}
      {children}
    </div>
  );
}
