import { FIRST_RUN } from '../words/first-run-words.ts';
import { SHOWN_STEPS, type ShownStep } from './first-run-steps.ts';
import styles from './stepper.module.css';

/** Where first run stands: four steps by name, the one that is shown marked. */
export function Stepper({ step }: { step: ShownStep }) {
  return (
    <ol className={styles['stepper']} aria-label={FIRST_RUN.stepper}>
      {SHOWN_STEPS.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          {FIRST_RUN.step({ step: index + 1, name: FIRST_RUN.steps[one] })}
        </li>
      ))}
    </ol>
  );
}
