import { Inbox } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SubFolderView } from '../../shared/inbox.ts';
import type { RootView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { FieldError } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { attempt } from '../state/send.ts';
import { chooseClient, goTo, setLens } from '../state/ui-store.ts';
import { useWindow } from '../state/window-store.ts';
import { EACH_CLIENT } from '../words/each-client-words.ts';
import { SubFolderDialog } from './sub-folder-dialog.tsx';
import { SubFolderLine } from './sub-folder-line.tsx';
import styles from './sub-folders.module.css';

interface Read {
  readonly folders: readonly SubFolderView[] | null;
  /** Why they could not be read; empty when they were. */
  readonly problem: string;
}

/** The sub-folders of a folder of which each belongs to a client: whose each is, and the choice of another. */
export function SubFolders({ root }: { root: RootView }) {
  const { folders, problem } = useSubFolders(root);
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <section className={styles['sub']} aria-label={EACH_CLIENT.title}>
      <div className={styles['title']}>
        <div>
          <h3>{EACH_CLIENT.title}</h3>
          <p className="quiet small">{folders?.length === 0 ? EACH_CLIENT.none : EACH_CLIENT.text}</p>
        </div>
        {folders?.some(({ waiting }) => waiting > 0) === true && (
          <Button small onClick={showWaiting}>
            <Icon of={Inbox} />
            {EACH_CLIENT.showWaiting}
          </Button>
        )}
      </div>
      {problem !== '' && <FieldError words={problem} />}
      {folders === null && problem === '' && <p className="quiet">{EACH_CLIENT.loading}</p>}
      {folders !== null && folders.length > 0 && (
        <ul className={styles['list']} aria-label={EACH_CLIENT.title}>
          {folders.map((folder) => (
            <SubFolderLine
              key={folder.name}
              root={root}
              folder={folder}
              onAsk={() => setAsked(folder.name)}
            />
          ))}
        </ul>
      )}
      {asked !== null && <SubFolderDialog root={root} folder={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function showWaiting(): void {
  goTo('queue');
  chooseClient(null);
  setLens('attention');
}

/** Reads them when the folder was looked at, a client changed, or the inbox did. */
function useSubFolders({ id, lastScanAt }: RootView): Read {
  const [read, setRead] = useState<Read>({ folders: null, problem: '' });
  const turn = useWindow((state) => state.inboxTurn);
  const names = useWindow(({ profiles }) => [...profiles.values()].map(({ name }) => name).join('\n'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tell that something may have changed
  useEffect(() => {
    let over = false;
    void attempt('roots:sub-folders', { id }).then((sent) => {
      if (over) return;
      setRead(sent.done ? { folders: sent.value, problem: '' } : { folders: null, problem: sent.words });
    });
    return () => {
      over = true;
    };
  }, [id, lastScanAt, turn, names]);
  return read;
}
