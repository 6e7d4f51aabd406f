import type { RootId } from '../../shared/ids.ts';
import type { RootView } from '../../shared/model.ts';
import { FolderPath } from '../parts/folder-path.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { chooseRoot } from '../state/ui-store.ts';
import { FOLDERS, lookedAt, ROOT_STATE_WORDS } from '../words/folder-words.ts';
import { RULES } from '../words/rules-words.ts';
import styles from './folder-list.module.css';
import { RootClient } from './root-client.tsx';
import { ROOT_SIGNS } from './root-signs.ts';
import { useHasUnsaved } from './rules-drafts.ts';

/** The watched folders: where, whose, and how each is doing. */
export function FolderList({ roots, chosen }: { roots: readonly RootView[]; chosen: RootId }) {
  return (
    <nav className={styles['list']} aria-label={FOLDERS.list}>
      {roots.map((root) => (
        <FolderEntry key={root.id} root={root} chosen={root.id === chosen} />
      ))}
    </nav>
  );
}

function FolderEntry({ root, chosen }: { root: RootView; chosen: boolean }) {
  const unsaved = useHasUnsaved(root);
  const sign = ROOT_SIGNS[root.state];
  return (
    <button
      type="button"
      className={styles['folder']}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => chooseRoot(root.id)}
    >
      <span className={styles['where']}>
        <FolderPath path={root.path} />
      </span>
      <StageLabel
        icon={sign.icon}
        tone={sign.tone}
        words={ROOT_STATE_WORDS[root.state]}
        className={styles['state']}
      />
      <span className={styles['under']}>
        <RootClient root={root} />
        <span className="spacer" />
        <span className={styles['scan']}>{unsaved ? RULES.unsavedShort : lookedAt(root.lastScanAt)}</span>
      </span>
    </button>
  );
}
