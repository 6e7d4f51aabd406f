import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { startOver } from '../state/feed.ts';
import { FRAME } from '../words/frame-words.ts';
import styles from './starting.module.css';

/** Before the first answer nothing is shown (it comes within a moment); without one, what to do. */
export function Starting({ failed }: { failed: boolean }) {
  if (!failed) return <main aria-busy="true" aria-label={FRAME.starting} />;
  return (
    <main className={styles['failed']}>
      <h1 className="hidden-text">{FRAME.product}</h1>
      <Empty
        title={FRAME.failedTitle}
        text={FRAME.failedText}
        actions={
          <Button rank="main" onClick={() => void startOver()}>
            {FRAME.tryAgain}
          </Button>
        }
      />
    </main>
  );
}
