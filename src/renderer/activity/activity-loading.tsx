import shapes from '../parts/grey-shapes.module.css';
import { useLate } from '../parts/use-late.ts';
import styles from './activity-loading.module.css';

const SHAPES = Array.from({ length: 9 }, (_, index) => `shape ${index}`);

export function ActivityLoading() {
  const late = useLate();
  return (
    <div className={shapes['shapes']} aria-busy="true">
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
