import { useId } from 'react';
import { FieldError } from '../parts/field.tsx';
import { Segment } from '../parts/segment.tsx';
import { RULES, sizeProblem } from '../words/rules-words.ts';
import { type RulesDraft, sizeProblems } from './rules-draft.ts';
import styles from './size-bounds.module.css';
import { SIZE_UNITS, type SizeEntry } from './size-entry.ts';

interface Props {
  readonly draft: RulesDraft;
  readonly onChange: (draft: RulesDraft) => void;
}

/** The smallest and the largest size that is taken; an empty field is no bound. */
export function SizeBounds({ draft, onChange }: Props) {
  const problems = sizeProblems(draft);
  return (
    <div className={styles['bounds']}>
      <Bound
        label={RULES.least}
        entry={draft.least}
        error={sizeProblem(problems.least)}
        onChange={(least) => onChange({ ...draft, least })}
      />
      <Bound
        label={RULES.most}
        entry={draft.most}
        error={sizeProblem(problems.most)}
        onChange={(most) => onChange({ ...draft, most })}
      />
    </div>
  );
}

interface BoundProps {
  readonly label: string;
  readonly entry: SizeEntry;
  readonly error: string;
  readonly onChange: (entry: SizeEntry) => void;
}

function Bound({ label, entry, error, onChange }: BoundProps) {
  const id = useId();
  return (
    <div className={styles['bound']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        className={styles['amount']}
        value={entry.amount}
        aria-invalid={error !== ''}
        aria-describedby={`${id}-error`}
        onChange={(event) => onChange({ ...entry, amount: event.target.value })}
      />
      <Segment
        label={`${RULES.unit} ${label}`}
        options={SIZE_UNITS.map((unit) => ({ value: unit, label: unit }))}
        value={entry.unit}
        onChange={(unit) => onChange({ ...entry, unit })}
      />
      <div id={`${id}-error`} className={styles['error']}>
        <FieldError words={error} />
      </div>
    </div>
  );
}
