import { useEffect, useState } from 'react';
import { useLook } from './filters-store.ts';
import styles from './gallery-loading.module.css';

/** Nothing for 300 ms, then grey shapes of the final size, still (DESIGN.md, loading). */
const PATIENCE_MS = 300;
const SHAPES = Array.from({ length: 40 }, (_, index) => `shape ${index}`);

export function GalleryLoading() {
  const inLines = useLook((look) => look.shape === 'list');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles[inLines ? 'lines' : 'shapes']} aria-busy="true">
      {late &&
        SHAPES.map((shape) => (
          <div key={shape} className={styles[inLines ? 'line' : 'tile']} aria-hidden="true">
            <i className={styles['picture']} />
            <i className={styles['name']} />
            <i className={styles['client']} />
          </div>
        ))}
    </div>
  );
}
