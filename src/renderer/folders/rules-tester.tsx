import { Search } from 'lucide-react';
import { useMemo } from 'react';
import type { PathTrial } from '../../shared/rules-trial.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWindow } from '../state/window-store.ts';
import { RULES } from '../words/rules-words.ts';
import { PathVerdict } from './path-verdict.tsx';
import styles from './rules-tester.module.css';
import { TrialCounts } from './trial-counts.tsx';
import type { RulesTest, TestPlace } from './use-rules-test.ts';

interface Props {
  readonly place: TestPlace;
  readonly test: RulesTest;
  /** The client's name; null = not chosen yet. */
  readonly client: string | null;
  readonly onRemoveExclusion: (pattern: string) => void;
}

/** Tries rules on the files that lie in the folder, and on any path somebody types. Nothing is sent. */
export function RulesTester({ place, test, client, onRemoveExclusion }: Props) {
  const { path, setPath, counts, state } = test;
  const before = useLayBefore(place, state.trial?.typed ?? null);
  return (
    <section className={styles['tester']} aria-label={RULES.tester}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h3>{RULES.tester}</h3>
          <span className="faint small">{RULES.nothingSent}</span>
        </div>
        {counts && <TrialCounts state={state} client={client} />}
        <Field
          label={RULES.tryPath}
          code
          placeholder={RULES.pathExample}
          maxLength={1_000}
          before={<Icon of={Search} />}
          value={path}
          onChange={(event) => setPath(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      {path.trim() !== '' && state.trial?.typed != null && state.rules !== null && (
        <PathVerdict
          trial={state.trial.typed}
          place={{ folder: place.path, rules: state.rules, before }}
          client={client}
          onRemoveExclusion={onRemoveExclusion}
        />
      )}
    </section>
  );
}

/** Whether a file is one of those that were there before the folder was watched. */
function useLayBefore(place: TestPlace, typed: PathTrial | null): boolean {
  const ignored = useWindow((state) => ('grant' in place ? undefined : state.ignored.get(place.id)));
  const path = typed?.path ?? null;
  return useMemo(
    () => ignored?.some((entry) => entry.path === path && entry.reason === 'baseline') ?? false,
    [ignored, path],
  );
}
