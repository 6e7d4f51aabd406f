import { FlaskConical } from 'lucide-react';
import { AddFilesButton } from '../offer/add-files-button.tsx';
import { Brand } from '../parts/brand.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { useWindow } from '../state/window-store.ts';
import { FRAME } from '../words/frame-words.ts';
import { ClientSwitcher } from './client-switcher.tsx';
import { SearchField } from './search-field.tsx';
import styles from './topbar.module.css';

/** Mark, client switcher, search, the door for files; and in words when this is not Ayrshare's own address. */
export function Topbar() {
  const status = useWindow((state) => state.status);
  return (
    <header className={styles['topbar']} data-pane="top">
      <Brand className={styles['brand']} />
      <ClientSwitcher />
      <SearchField />
      <span className="spacer" />
      {status.account === 'sandbox' && (
        <StageLabel icon={FlaskConical} tone="quiet" words={FRAME.practice} className={styles['note']} />
      )}
      {status.apiBaseOverridden && (
        <span className={styles['base']} title={FRAME.apiAt({ base: status.apiBase })}>
          <bdi dir="ltr">{FRAME.apiAt({ base: status.apiBase })}</bdi>
        </span>
      )}
      <AddFilesButton />
    </header>
  );
}
