import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { say } from '../state/messages.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { SHOWN_STEPS, type ShownStep } from './first-run-steps.ts';
import styles from './step.module.css';

interface Props {
  readonly step: ShownStep;
  readonly title: string;
  readonly text: ReactNode;
  readonly children: ReactNode;
  /** The buttons: the ways back and out first, the main verb last. */
  readonly foot: ReactNode;
  readonly onSubmit: () => void;
}

/** One of the later steps: it takes the focus to its heading and is said, so that nobody is left where they were. */
export function Step({ step, title, text, children, foot, onSubmit }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = { step: SHOWN_STEPS.indexOf(step) + 1, steps: SHOWN_STEPS.length };
  const said = FIRST_RUN.stepSaid({ ...place, title });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step, not when its words change
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    say(said);
  }, [step]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles['step']} onSubmit={submit} noValidate>
      <div className={styles['head']}>
        <p className="small faint">{FIRST_RUN.stepOf(place)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="quiet">{text}</p>
      </div>
      {children}
      <div className={styles['foot']}>{foot}</div>
    </form>
  );
}
