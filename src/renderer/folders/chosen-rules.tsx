import { ListFilter } from 'lucide-react';
import type { FolderGrant } from '../../shared/contract.ts';
import { NO_RULES } from '../../shared/folder-rules.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { RULES } from '../words/rules-words.ts';
import styles from './chosen-rules.module.css';
import { draftOf, type RulesDraft, withoutPattern } from './rules-draft.ts';
import { RulesForm } from './rules-form.tsx';
import { RulesTester } from './rules-tester.tsx';
import { useRulesTest } from './use-rules-test.ts';

interface Props {
  readonly grant: FolderGrant;
  /** null = every file is taken. */
  readonly draft: RulesDraft | null;
  /** The client's name; null = not chosen yet. */
  readonly client: string | null;
  /** Each of its sub-folders would belong to a client. */
  readonly eachClient: boolean;
  readonly onChange: (draft: RulesDraft | null) => void;
}

/** Rules for a folder that was just chosen: none, until somebody wants some. */
export function ChosenRules({ grant, draft, client, eachClient, onChange }: Props) {
  const test = useRulesTest(grant, draft, eachClient);
  return (
    <section className={styles['rules']} aria-label={RULES.title}>
      <div className={styles['head']}>
        <div>
          <h3>{RULES.title}</h3>
          <p className="quiet small">{draft === null ? RULES.none : RULES.some}</p>
        </div>
        <Button
          small
          aria-expanded={draft !== null}
          onClick={() => onChange(draft === null ? draftOf(NO_RULES) : null)}
        >
          <Icon of={ListFilter} />
          {draft === null ? RULES.open : RULES.close}
        </Button>
      </div>
      {draft !== null && (
        <>
          <RulesForm draft={draft} onChange={onChange} />
          <RulesTester
            place={grant}
            test={test}
            client={client}
            onRemoveExclusion={(pattern) => onChange(withoutPattern(draft, 'exclude', pattern))}
          />
        </>
      )}
    </section>
  );
}
