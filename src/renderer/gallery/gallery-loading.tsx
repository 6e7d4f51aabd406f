import { useEffect, useState } from 'react';
import styles from './gallery-loading.module.css';

/** Nothing for 300 ms, then grey shapes of the final size, still (DESIGN.md, loading). */
const PATIENCE_MS = 300;
const SHAPES = Array.from({ length: 12 }, (_, index) => `shape ${index}`);

export function GalleryLoading() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className={styles['shapes']} aria-busy="true" />;
  return (
    <div className={styles['shapes']} aria-busy="true">
      {SHAPES.map((shape) => (
        <div key={shape} className={styles['tile']} aria-hidden="true">
          <i className={styles['picture']} />
          <i className={styles['name']} />
          <i className={styles['client']} />
        </div>
      ))}
    </div>
  );
}
