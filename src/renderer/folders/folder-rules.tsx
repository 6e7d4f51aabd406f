import { useState } from 'react';
import { NO_RULES } from '../../shared/folder-rules.ts';
import type { RootView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { FieldError } from '../parts/field.tsx';
import { tell } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { FOLDERS } from '../words/folder-words.ts';
import { inShort, RULES } from '../words/rules-words.ts';
import styles from './folder-rules.module.css';
import { useRootClientName } from './root-client.tsx';
import { draftOf, isChanged, type RulesDraft, rulesOf, sameRules, withoutPattern } from './rules-draft.ts';
import { dropDraft, keepDraft, useRulesDrafts } from './rules-drafts.ts';
import { RulesForm } from './rules-form.tsx';
import { RulesTester } from './rules-tester.tsx';
import { useRulesTest } from './use-rules-test.ts';
import { withTyped } from './with-typed.ts';

/** The rules of a watched folder: changed in fields, tried while they change, and kept until saved or discarded. */
export function FolderRulesSection({ root }: { root: RootView }) {
  const client = useRootClientName(root);
  const kept = useRulesDrafts(({ drafts }) => drafts.get(root.id));
  const draft = kept ?? draftOf(root.rules);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const test = useRulesTest(root, draft);
  const changed = isChanged(draft, root.rules);
  const change = (next: RulesDraft) => {
    setError('');
    keepDraft(root.id, next);
  };
  const discard = () => {
    setError('');
    dropDraft(root.id);
  };
  const save = async () => {
    const ready = withTyped(draft);
    keepDraft(root.id, ready.draft);
    const rules = rulesOf(ready.draft);
    setError(ready.refused);
    if (rules === null || ready.refused !== '') return;
    setBusy(true);
    const sent = await attempt('roots:set-rules', { id: root.id, rules });
    setBusy(false);
    if (!sent.done) {
      setError(sent.words);
      return;
    }
    // The engine's own word comes a moment later; until then the old rules would show.
    useWindow.setState(({ roots }) => ({ roots: new Map(roots).set(root.id, { ...root, rules }) }));
    dropDraft(root.id);
    tell(RULES.saved({ path: root.path, client: client ?? FOLDERS.everyClient }));
  };
  return (
    <section className={styles['rules']} aria-label={RULES.title}>
      <div>
        <h3>{RULES.title}</h3>
        <p className="quiet small">{sameRules(root.rules, NO_RULES) ? RULES.none : RULES.some}</p>
      </div>
      <RulesForm draft={draft} onChange={change} />
      <RulesTester
        place={root}
        test={test}
        client={client}
        onRemoveExclusion={(pattern) => change(withoutPattern(draft, 'exclude', pattern))}
      />
      {changed && (
        <div className={styles['bar']}>
          <div className={styles['follows']}>
            <p className="strong">
              {RULES.unsaved} {inShort(test.state)}
            </p>
            <p className="quiet small">
              {root.existing === 'leave' ? RULES.followsLeave : RULES.followsUpload}
            </p>
            <FieldError words={error} />
          </div>
          <Button onClick={discard}>{RULES.discard}</Button>
          <Button rank="main" disabled={busy || rulesOf(draft) === null} onClick={() => void save()}>
            {RULES.save}
          </Button>
        </div>
      )}
    </section>
  );
}
