import type { RootId } from '../../shared/ids.ts';
import type { RootView } from '../../shared/model.ts';
import { MINUTE } from '../../shared/units.ts';
import { FolderPath } from '../parts/folder-path.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { chooseRoot } from '../state/ui-store.ts';
import { useNow } from '../state/use-now.ts';
import { FOLDERS, lookedAt } from '../words/folder-words.ts';
import { rootStateWords } from '../words/root-state-words.ts';
import { RULES } from '../words/rules-words.ts';
import styles from './folder-list.module.css';
import { RootClient } from './root-client.tsx';
import { rootSign } from './root-signs.ts';
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
  const sign = rootSign(root);
  const now = useNow(MINUTE);
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
        words={rootStateWords(root, now)}
        className={styles['state']}
      />
      <span className={styles['under']}>
        <RootClient root={root} />
        <span className="spacer" />
        <span className={styles['scan']}>
          {unsaved ? RULES.unsavedShort : lookedAt(root.lastScanAt, now)}
        </span>
      </span>
    </button>
  );
}
