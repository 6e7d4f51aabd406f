import { Globe } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../frame/problem.tsx';
import { LanguageChoice } from '../language/language-choice.tsx';
import { Brand } from '../parts/brand.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { ClientsStep } from './clients-step.tsx';
import { FirstFileStep } from './first-file-step.tsx';
import styles from './first-run.module.css';
import { goToStep } from './first-run-moves.ts';
import { type ShownStep, shownStep, stepBefore } from './first-run-steps.ts';
import { FoldersStep } from './folders-step.tsx';
import { KeyStep } from './key-step.tsx';
import { Stepper } from './stepper.tsx';

/** Key, clients, folders, first file. Main keeps the step: whoever stops goes on there. */
export function FirstRun() {
  const status = useWindow((state) => state.status);
  const firstRun = useWindow((state) => state.firstRun);
  const [wantsKey, setWantsKey] = useState(false);
  const isKeyMissing = status.accountFailure?.code === 'key-missing';
  const hasAccount = status.account !== 'none';
  const step = shownStep({ hasAccount, isKeyMissing, firstRun, wantsKey }) ?? 'clients';
  const back = () => {
    const before = stepBefore(step);
    if (before === 'key') setWantsKey(true);
    else if (before !== null) void goToStep(before);
  };
  return (
    <div className={styles['first']}>
      <header className={styles['top']}>
        <Brand />
        <Stepper step={step} />
      </header>
      <main className={cx(styles['main'], step !== 'key' && styles['later'])}>
        <Problem />
        <Shown step={step} back={back} isKeyMissing={isKeyMissing} hasKey={() => setWantsKey(false)} />
      </main>
      <footer className={styles['foot']}>
        <p className="faint small">{FIRST_RUN.stopAnywhere}</p>
        {step === 'key' && (
          <span className={styles['language']}>
            <Icon of={Globe} />
            <LanguageChoice quiet />
          </span>
        )}
      </footer>
    </div>
  );
}

interface ShownProps {
  readonly step: ShownStep;
  readonly back: () => void;
  readonly isKeyMissing: boolean;
  readonly hasKey: () => void;
}

function Shown({ step, back, isKeyMissing, hasKey }: ShownProps) {
  switch (step) {
    case 'key':
      return <KeyStep isKeyMissing={isKeyMissing} onDone={hasKey} />;
    case 'clients':
      return <ClientsStep back={back} />;
    case 'folders':
      return <FoldersStep back={back} />;
    default:
      return <FirstFileStep back={back} />;
  }
}
