import styles from './folder-path.module.css';
import { splitPath } from './split-path.ts';

/** A folder's path that gives way before its last name, which tells it from its neighbours; whole for readers. */
export function FolderPath({ path }: { path: string }) {
  const [way, name] = splitPath(path);
  return (
    <bdi dir="ltr" className={styles['path']} title={path}>
      <span aria-hidden="true">{way}</span>
      <span aria-hidden="true">{name}</span>
      <span className="hidden-text">{path}</span>
    </bdi>
  );
}
