import styles from './drop-line.module.css';

/** Where dragged rows come to stand; px from the list's start. */
export function DropLine({ at }: { at: number }) {
  return (
    <i
      className={styles['line']}
      data-drop-line=""
      style={{ transform: `translateY(${at - 2}px)` }}
      aria-hidden="true"
    />
  );
}
