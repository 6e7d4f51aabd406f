import { Ban, CircleCheck } from 'lucide-react';
import type { FolderRules } from '../../shared/folder-rules.ts';
import { bytes } from '../../shared/language/format.ts';
import type { RulesExample, RulesTrial } from '../../shared/rules-trial.ts';
import { Banner } from '../parts/banner.tsx';
import { FieldError } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import {
  idlePatterns,
  leavesOut,
  RULES,
  ruleReason,
  takesNothing,
  UNREAD,
  wouldTake,
} from '../words/rules-words.ts';
import styles from './trial-counts.module.css';
import type { TrialState } from './use-trial.ts';

/** Of each kind as many are shown. */
const SHOWN = 3;
const SHAPES = ['first', 'second', 'third'];

interface Props {
  readonly state: TrialState;
  /** The client's name; null = not chosen yet. */
  readonly client: string | null;
}

/** What rules would take and leave of the files in a folder now, with a few of each kind. */
export function TrialCounts({ state, client }: Props) {
  const { trial, rules, problem, waiting } = state;
  if (problem !== '') return <FieldError words={problem} />;
  if (waiting) return <Shapes />;
  if (trial === null || rules === null) return null;
  if (trial.unread !== null) return <p className="quiet">{UNREAD[trial.unread]}</p>;
  return <Told trial={trial} rules={rules} client={client} />;
}

interface ToldProps {
  readonly trial: RulesTrial;
  readonly rules: FolderRules;
  readonly client: string | null;
}

function Told({ trial, rules, client }: ToldProps) {
  const nothing = takesNothing(trial);
  const idle = idlePatterns(trial, rules);
  return (
    <div className={styles['told']}>
      <div>
        <p className="strong">{wouldTake(trial)}</p>
        <p>{leavesOut(trial, rules)}</p>
        {idle !== '' && <p className="quiet">{idle}</p>}
        <p className="quiet small">{RULES.counted}</p>
      </div>
      {nothing !== '' && (
        <div className={styles['nothing']}>
          <Banner icon={Ban} kind="needs" cause={nothing} next={RULES.takesNothingNext} />
        </div>
      )}
      {trial.examples.length > 0 && (
        <ul className={styles['examples']} aria-label={RULES.examples}>
          {shownOf(trial.examples).map((example) => (
            <Example key={example.path} example={example} rules={rules} client={client} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The first few of each kind. */
const shownOf = (examples: readonly RulesExample[]): readonly RulesExample[] =>
  examples.filter((one, at) => {
    const before = examples.slice(0, at).filter((other) => other.reason === one.reason);
    return before.length < SHOWN;
  });

interface ExampleProps {
  readonly example: RulesExample;
  readonly rules: FolderRules;
  readonly client: string | null;
}

function Example({ example, rules, client }: ExampleProps) {
  const { path, reason, pattern } = example;
  const taken = client === null ? RULES.isTaken : RULES.goesTo({ client });
  const words = reason === null ? taken : ruleReason(reason, pattern, rules);
  return (
    <li>
      <Icon of={reason === null ? CircleCheck : Ban} className={reason === null ? 's-done' : 's-waiting'} />
      <bdi dir="ltr" className="clip mono" title={path}>
        {path}
      </bdi>
      <span className="quiet">{bytes(example.bytes)}</span>
      <span className="clip" title={words}>
        {words}
      </span>
    </li>
  );
}

function Shapes() {
  return (
    <div className={styles['shapes']} aria-busy="true">
      <span className="hidden-text">{RULES.trying}</span>
      {SHAPES.map((shape) => (
        <i key={shape} aria-hidden="true" />
      ))}
    </div>
  );
}
