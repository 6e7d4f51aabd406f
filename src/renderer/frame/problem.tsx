import { OctagonX } from 'lucide-react';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { showProblem, useMessages } from '../state/messages.ts';
import { FRAME } from '../words/frame-words.ts';
import styles from './problem.module.css';

/** What went wrong with the last command; it stays until it is dismissed. */
export function Problem() {
  const problem = useMessages((messages) => messages.problem);
  if (problem === null) return null;
  return (
    <div className={styles['place']}>
      <Banner icon={OctagonX} kind="needs" cause={FRAME.problemTitle} next={problem}>
        <Button small onClick={() => showProblem(null)}>
          {FRAME.dismiss}
        </Button>
      </Banner>
    </div>
  );
}
