import { FolderTree } from 'lucide-react';
import type { ProfileId } from '../../shared/ids.ts';
import type { RootView } from '../../shared/model.ts';
import { ClientName } from '../parts/client-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { useWindow } from '../state/window-store.ts';
import { FOLDERS } from '../words/folder-words.ts';
import styles from './root-client.module.css';

/** Whose a watched folder is, in text: one client's, or each sub-folder another one's. */
export function RootClient({ root }: { root: Pick<RootView, 'profileId'> }) {
  if (root.profileId !== null) return <OneClient id={root.profileId} />;
  return (
    <span className={styles['each']}>
      <Icon of={FolderTree} />
      {FOLDERS.eachClient}
    </span>
  );
}

function OneClient({ id }: { id: ProfileId }) {
  return <ClientName client={useClient(id)} />;
}

/** The client's name; null where each sub-folder has another one. */
export const useRootClientName = ({ profileId }: Pick<RootView, 'profileId'>): string | null =>
  useWindow(({ profiles }) => (profileId === null ? null : (profiles.get(profileId)?.name ?? '')));
