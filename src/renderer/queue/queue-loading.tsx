import shapes from '../parts/grey-shapes.module.css';
import { useLate } from '../parts/use-late.ts';
import styles from './queue-loading.module.css';

const SLEEVES = ['one', 'two', 'three'];
const ROWS = ['one', 'two', 'three', 'four'];

/** Sleeves and rows without words, while the queue is read. */
export function QueueLoading() {
  const late = useLate();
  return (
    <div className={shapes['shapes']} aria-busy="true">
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
