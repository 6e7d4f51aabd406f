import { Ban, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import type { PathTrial } from '../../shared/rules-trial.ts';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { useWindow } from '../state/window-store.ts';
import { EACH_CLIENT, whyNobody } from '../words/each-client-words.ts';
import { itGoesTo, RULES } from '../words/rules-words.ts';
import { isTaken, type PathStep, pathSteps, type TriedPlace } from './path-steps.ts';
import styles from './path-verdict.module.css';

const SIGNS: { readonly [State in PathStep['state']]: { readonly icon: LucideIcon; readonly tone: string } } =
  {
    passed: { icon: CircleCheck, tone: 's-done' },
    out: { icon: Ban, tone: 's-waiting' },
    skipped: { icon: CircleDashed, tone: 'faint' },
  };

interface Props {
  readonly trial: PathTrial;
  readonly place: TriedPlace;
  readonly client: string | null;
  readonly onRemoveExclusion: (pattern: string) => void;
}

/** What was looked at for a typed path, step by step, and what becomes of such a file. */
export function PathVerdict({ trial, place, client, onRemoveExclusion }: Props) {
  const steps = pathSteps(trial, place);
  const taken = isTaken(trial, place);
  const last = steps.at(-1);
  const sign = SIGNS[taken ? 'passed' : 'out'];
  const { pattern } = trial;
  return (
    <>
      <ol className={styles['steps']} aria-label={RULES.steps}>
        {steps.map((step) => (
          <li key={step.words} className={cx(step.state === 'skipped' && 'faint')}>
            <Icon of={SIGNS[step.state].icon} className={SIGNS[step.state].tone} />
            <StepWords step={step} />
          </li>
        ))}
      </ol>
      <div className={cx(styles['verdict'], taken && styles['taken'])}>
        <Icon of={sign.icon} large className={sign.tone} />
        <div>
          <p className="strong">{taken ? RULES.taken : RULES.stays}</p>
          <p className="quiet">
            {taken || last === undefined ? (
              <Whose trial={trial} client={client} />
            ) : (
              <StepWords step={last} ends />
            )}
          </p>
        </div>
        {trial.reason === 'rule-excluded' && pattern !== null && (
          <Button small onClick={() => onRemoveExclusion(pattern)}>
            {RULES.removeExclusion}
          </Button>
        )}
      </div>
    </>
  );
}

/** Whose a file that is taken would be; without a client it is taken into the inbox. */
function Whose({ trial: { owner, path }, client }: { trial: PathTrial; client: string | null }) {
  const named = useWindow(({ profiles }) =>
    owner?.kind === 'client' ? (profiles.get(owner.profileId)?.name ?? null) : null,
  );
  if (owner === undefined) return itGoesTo(client);
  if (owner.kind === 'client') return itGoesTo(named);
  return `${EACH_CLIENT.waits}: ${whyNobody(owner, path?.split('/')[0] ?? '')}`;
}

function StepWords({ step: { state, words, code }, ends = false }: { step: PathStep; ends?: boolean }) {
  return (
    <span className={cx(state === 'out' && !ends && 'strong')}>
      {words}
      {code !== undefined && (
        <>
          {' '}
          <bdi dir="ltr" className="mono">
            {code}
          </bdi>
        </>
      )}
      {ends && '.'}
    </span>
  );
}
