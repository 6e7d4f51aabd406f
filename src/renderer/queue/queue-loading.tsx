import { useEffect, useState } from 'react';
import styles from './queue-loading.module.css';

/** Nothing for 300 ms, then grey shapes of the final size, still (DESIGN.md, loading). */
const PATIENCE_MS = 300;
const SLEEVES = ['one', 'two', 'three'];
const ROWS = ['one', 'two', 'three', 'four'];

/** Sleeves and rows without words, while the queue is read. */
export function QueueLoading() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['shapes']} aria-busy="true">
      {late &&
        SLEEVES.map((sleeve) => (
          <div key={sleeve} className={styles['sleeve']} aria-hidden="true">
            <i className={styles['tab']} />
            {ROWS.map((row) => (
              <div key={row} className={styles['row']}>
                <i className={styles['thumb']} />
                <i className={styles['name']} />
                <i className={styles['client']} />
                <i className={styles['stage']} />
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}
