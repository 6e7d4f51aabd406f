import { LIST_WORDS, RULES } from '../words/rules-words.ts';
import { PatternHelp } from './pattern-help.tsx';
import { PatternList } from './pattern-list.tsx';
import type { RulesDraft } from './rules-draft.ts';
import styles from './rules-form.module.css';
import { SizeBounds } from './size-bounds.tsx';

interface Props {
  readonly draft: RulesDraft;
  readonly onChange: (draft: RulesDraft) => void;
}

/** The rules of a folder in fields: what to take only, what to leave out, and between which sizes. */
export function RulesForm({ draft, onChange }: Props) {
  return (
    <dl className={styles['form']}>
      {(['include', 'exclude'] as const).map((name) => (
        <div key={name} className={styles['row']}>
          <dt>{LIST_WORDS[name]}</dt>
          <dd>
            <PatternList name={name} draft={draft} onChange={onChange} />
            {name === 'exclude' && <PatternHelp />}
          </dd>
        </div>
      ))}
      <div className={styles['row']}>
        <dt>{RULES.size}</dt>
        <dd>
          <SizeBounds draft={draft} onChange={onChange} />
        </dd>
      </div>
    </dl>
  );
}
