import { Plus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { chooseClient, goTo, useUi } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { FOLDERS, foldersState } from '../words/folder-words.ts';
import { FolderDetail } from './folder-detail.tsx';
import { FolderList } from './folder-list.tsx';
import styles from './folders-screen.module.css';
import { useWatchFolder } from './use-watch-folder.ts';
import { WatchDialog } from './watch-dialog.tsx';

/** Watched folders and, for the chosen one, whose it is, how it is doing, and what was left alone. */
export function FoldersScreen() {
  const roots = useWindow((state) => state.roots);
  const profiles = useWindow((state) => state.profiles);
  const hasClient = profiles.size > 0;
  const { client, root } = useUi();
  // Others have folders: then it is this client who has none.
  const name = client === null || roots.size === 0 ? undefined : profiles.get(client)?.name;
  const { grant, choose, close } = useWatchFolder();
  const shown = useMemo(
    () =>
      [...roots.values()].filter(
        (one) => client === null || one.profileId === null || one.profileId === client,
      ),
    [roots, client],
  );
  const chosen = shown.find((one) => one.id === root) ?? shown[0];
  const watch = (
    <Button
      small={shown.length > 0}
      rank={shown.length > 0 ? 'normal' : 'main'}
      onClick={() => void choose()}
    >
      <Icon of={Plus} />
      {FOLDERS.watch}
    </Button>
  );
  return (
    <>
      <ScreenHead title={FOLDERS.title} say={foldersState(shown, { clients: profiles.size, of: name })}>
        {hasClient && shown.length > 0 && watch}
      </ScreenHead>
      {chosen === undefined ? (
        <NoFolders hasClient={hasClient} of={name} watch={watch} />
      ) : (
        <div className={styles['folders']}>
          <FolderList roots={shown} chosen={chosen.id} />
          <FolderDetail key={chosen.id} root={chosen} />
        </div>
      )}
      {grant !== null && <WatchDialog grant={grant} shown={client} onChooseOther={choose} onClose={close} />}
    </>
  );
}

interface NoFoldersProps {
  readonly hasClient: boolean;
  /** The client whose folders are shown, where others have some. */
  readonly of: string | undefined;
  readonly watch: ReactNode;
}

function NoFolders({ hasClient, of, watch }: NoFoldersProps) {
  if (of !== undefined) {
    return (
      <Empty
        title={FOLDERS.emptyOf({ client: of })}
        text={FOLDERS.emptyOfText({ client: of })}
        actions={
          <>
            {watch}
            <Button onClick={() => chooseClient(null)}>{FOLDERS.showAll}</Button>
          </>
        }
      />
    );
  }
  if (hasClient) return <Empty title={FOLDERS.emptyTitle} text={FOLDERS.emptyText} actions={watch} />;
  return (
    <Empty
      title={FOLDERS.noClientTitle}
      text={FOLDERS.noClientText}
      actions={
        <Button rank="main" onClick={() => goTo('clients')}>
          <Icon of={Plus} />
          {FOLDERS.addClient}
        </Button>
      }
    />
  );
}
