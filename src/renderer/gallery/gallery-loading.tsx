import { useLate } from '../parts/use-late.ts';
import { useLook } from './filters-store.ts';
import styles from './gallery-loading.module.css';

const SHAPES = Array.from({ length: 40 }, (_, index) => `shape ${index}`);

export function GalleryLoading() {
  const inLines = useLook((look) => look.shape === 'list');
  const late = useLate();
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
