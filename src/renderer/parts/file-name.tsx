import styles from './file-name.module.css';
import { splitFileName } from './split-file-name.ts';

/** A file name that gives way in its middle; the whole name is the tooltip and what is read out. */
export function FileName({ name }: { name: string }) {
  const [start, end] = splitFileName(name);
  return (
    <bdi dir="ltr" className={styles['name']} title={name}>
      <span aria-hidden="true">{start}</span>
      <span aria-hidden="true">{end}</span>
      <span className="hidden-text">{name}</span>
    </bdi>
  );
}
