import type { ReactNode } from 'react';
import { DamageNotice } from './damage-notice.tsx';
import styles from './frame.module.css';
import { Problem } from './problem.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { Topbar } from './topbar.tsx';

/** Top bar, rail, the sheet a screen lies on, status bar. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className={styles['app']}>
      <Topbar />
      <Rail />
      <main className={styles['sheet']} data-pane="sheet">
        <Problem />
        <DamageNotice />
        {children}
      </main>
      <StatusBar />
    </div>
  );
}
