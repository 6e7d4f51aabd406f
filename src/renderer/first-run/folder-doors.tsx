import { FolderOpen } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { useClient } from '../state/known-client.ts';
import { send } from '../state/send.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import type { ClientRoot } from './client-roots.ts';
import styles from './first-file-step.module.css';

/** The watched folders as doors for a first file: opened in the system's browser, or dropped on here. */
export function FolderDoors({ roots }: { roots: readonly ClientRoot[] }) {
  return (
    <>
      <ScrollRegion label={FIRST_RUN.first.list} className={styles['box']}>
        <ul>
          {roots.map((root) => (
            <Door key={root.id} root={root} />
          ))}
        </ul>
      </ScrollRegion>
      <p className="quiet small">{FIRST_RUN.first.or}</p>
    </>
  );
}

/** What is let go on it is that client's (offer/follow-drags.ts reads `data-client`). */
function Door({ root }: { root: ClientRoot }) {
  const client = useClient(root.profileId);
  return (
    <li className={styles['door']} data-client={root.profileId}>
      <ClientName client={client} />
      <span className="quiet small">
        <FolderPath path={root.path} />
      </span>
      <Button
        small
        aria-label={FIRST_RUN.first.openOf({ client: client.name })}
        onClick={() => void send('roots:show', { id: root.id })}
      >
        <Icon of={FolderOpen} />
        {FIRST_RUN.first.open}
      </Button>
    </li>
  );
}
