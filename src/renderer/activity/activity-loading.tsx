import { useEffect, useState } from 'react';
import styles from './activity-loading.module.css';

/** Nothing for 300 ms, then grey shapes of the final size, still (DESIGN.md, loading). */
const PATIENCE_MS = 300;
const SHAPES = Array.from({ length: 9 }, (_, index) => `shape ${index}`);

export function ActivityLoading() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['shapes']} aria-busy="true">
      {late && <i className={styles['day']} />}
      {late &&
        SHAPES.map((shape) => (
          <div key={shape} className={styles['row']} aria-hidden="true">
            <i className={styles['thumb']} />
            <i className={styles['name']} />
            <i className={styles['client']} />
            <i className={styles['result']} />
          </div>
        ))}
    </div>
  );
}
