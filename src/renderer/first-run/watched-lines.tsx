import { CircleCheck } from 'lucide-react';
import { ClientName } from '../parts/client-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { Icon } from '../parts/icon.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { useClient } from '../state/known-client.ts';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { type ClientRoot, clientRoots } from './client-roots.ts';
import styles from './folders-step.module.css';

/** Folders that are watched already: nothing is to be decided about them. */
export function WatchedLines() {
  const roots = useWindow((state) => state.roots);
  return clientRoots(roots.values()).map((root) => <Watched key={root.id} root={root} />);
}

function Watched({ root }: { root: ClientRoot }) {
  const client = useClient(root.profileId);
  return (
    <li className={styles['line']}>
      <span className="s-done">
        <Icon of={CircleCheck} />
      </span>
      <ClientName client={client} />
      <span className="quiet small">
        <FolderPath path={root.path} />
      </span>
      <StageLabel icon={CircleCheck} tone="s-done" words={FIRST_RUN.folders.watched} />
    </li>
  );
}
