import { Brand } from '../parts/brand.tsx';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { ConnectCard } from './connect-card.tsx';
import styles from './first-run.module.css';
import { PracticeCard } from './practice-card.tsx';

/** Two doors: with an account, or just looking. Shown while there is no account. */
export function FirstRun() {
  return (
    <div className={styles['first']}>
      <header className={styles['top']}>
        <Brand />
      </header>
      <main className={styles['main']}>
        <h1 className={styles['display']}>
          {FIRST_RUN.headlineDrop} <br />
          {FIRST_RUN.headlineThere}
        </h1>
        <div className={styles['cards']}>
          <ConnectCard />
          <PracticeCard />
        </div>
      </main>
    </div>
  );
}
