import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { BackAndLater } from './back-and-later.tsx';
import { goToStep } from './first-run-moves.ts';
import { FolderLine } from './folder-line.tsx';
import { type PlannedFolder, toMake, toWatch } from './folder-plan.ts';
import styles from './folders-step.module.css';
import { Step } from './step.tsx';
import { useFolderPlan } from './use-folder-plan.ts';
import { WatchedLines } from './watched-lines.tsx';

/** A folder for each client: made by name, one of their own, or none for now. */
export function FoldersStep({ back }: { back: () => void }) {
  const { plans, busy, wish, choose, carryOut } = useFolderPlan();
  const words = FIRST_RUN.folders;
  const submit = async () => {
    if (plans !== null && !busy && (await carryOut())) await goToStep('first-file');
  };
  return (
    <Step
      step="folders"
      title={words.title}
      text={words.text}
      onSubmit={() => void submit()}
      foot={
        <>
          <BackAndLater onBack={back} later={FIRST_RUN.later} />
          <Button rank="main" submits disabled={busy || plans === null}>
            {busy ? words.creating : verbFor(plans ?? [])}
          </Button>
        </>
      }
    >
      {plans === null && <p className="quiet">{words.loading}</p>}
      {plans !== null && plans.length > 1 && <All plans={plans} onWish={(wanted) => wish(null, wanted)} />}
      {plans !== null && (
        <ScrollRegion label={words.list} className={styles['box']}>
          <ul>
            {plans.map((plan) => (
              <FolderLine key={plan.profileId} plan={plan} onWish={wish} onChoose={choose} />
            ))}
            <WatchedLines />
          </ul>
        </ScrollRegion>
      )}
    </Step>
  );
}

/** The number on the verb is the number of folders; one chosen by the person is not created. */
function verbFor(plans: readonly PlannedFolder[]): string {
  const words = FIRST_RUN.folders;
  const made = toMake(plans).length;
  const own = toWatch(plans).length;
  if (own > 0) return words.watch({ count: made + own });
  if (made > 0) return words.create({ count: made });
  return plans.length > 0 ? words.without : words.goOn;
}

interface AllProps {
  readonly plans: readonly PlannedFolder[];
  readonly onWish: (wish: 'make' | 'none') => void;
}

/** All of them at once: with fifty clients nobody ticks fifty boxes. */
function All({ plans, onWish }: AllProps) {
  const wished = plans.filter((plan) => plan.wish !== 'none').length;
  const state = wished === plans.length ? true : wished > 0 ? 'mixed' : false;
  const words = FIRST_RUN.folders.makeAll;
  const turn = () => onWish(state === true ? 'none' : 'make');
  return (
    <div className={styles['all']}>
      <Check state={state} label={words} onChange={turn} />
      {/* The box beside it is the keyboard's way; this widens the target. */}
      <span aria-hidden="true" onClick={turn}>
        {words}
      </span>
    </div>
  );
}
