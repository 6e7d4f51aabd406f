import { useEffect, useRef } from 'react';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { ConnectCard } from './connect-card.tsx';
import styles from './key-step.module.css';
import { PracticeCard } from './practice-card.tsx';

interface Props {
  /** The key of an account that was set up in part is gone: only that is asked for. */
  readonly isKeyMissing: boolean;
  readonly onDone: () => void;
}

/** Two doors: with an account, or just looking. */
export function KeyStep({ isKeyMissing, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isBack = useWindow((state) => state.firstRun !== null);
  // A window that has just opened leaves the focus where windows begin.
  useEffect(() => {
    if (isBack) heading.current?.focus({ preventScroll: true });
  }, [isBack]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles['display']}>
        {FIRST_RUN.headlineDrop} <br />
        {FIRST_RUN.headlineThere}
      </h1>
      <div className={styles['cards']}>
        <ConnectCard isKeyMissing={isKeyMissing} onDone={onDone} />
        <PracticeCard onDone={onDone} />
      </div>
    </>
  );
}
