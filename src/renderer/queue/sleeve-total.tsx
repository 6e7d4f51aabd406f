import type { CSSProperties } from 'react';
import styles from './sleeve-total.module.css';
import type { Sleeve } from './sleeves.ts';

/** A folded sleeve: one line for the whole batch. Its words stand on the tab line. */
export function SleeveTotal({ sleeve }: { sleeve: Sleeve }) {
  const percent = sleeve.total === 0 ? 0 : Math.round((sleeve.up / sleeve.total) * 100);
  return (
    <div className={styles['total']} aria-hidden="true">
      <i style={{ '--part': `${percent}%` } as CSSProperties} />
    </div>
  );
}
