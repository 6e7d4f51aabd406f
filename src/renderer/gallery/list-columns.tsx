import { GALLERY } from '../words/gallery-words.ts';
import { FACTS } from '../words/inspector-words.ts';
import styles from './list-row.module.css';

/** What stands in the columns of the list, over its scrolling box; a screen reader hears whole lines instead. */
export function ListColumns() {
  return (
    <div className={styles['over']} aria-hidden="true">
      <div className={styles['columns']}>
        <span />
        <span />
        <span className="clip">{GALLERY.file}</span>
        <span className="clip">{GALLERY.client}</span>
        <span className={styles['type']}>{FACTS.type}</span>
        <span className={styles['size']}>{FACTS.size}</span>
        <span className={styles['added']}>{FACTS.added}</span>
        <span className="clip">{FACTS.expires}</span>
      </div>
    </div>
  );
}
