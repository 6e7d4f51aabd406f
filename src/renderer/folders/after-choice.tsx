import type { AfterRule, RootView } from '../../shared/model.ts';
import { Segment } from '../parts/segment.tsx';
import { say, showProblem } from '../state/messages.ts';
import { attempt } from '../state/send.ts';
import { AFTER_HINTS, AFTER_RULES, AFTER_SHORT, afterIs, FOLDERS } from '../words/folder-words.ts';
import styles from './after-choice.module.css';

/** What becomes of the originals of a watched folder: said, and changed on the spot. */
export function AfterChoice({ root }: { root: RootView }) {
  return (
    <>
      <Segment
        label={FOLDERS.after}
        options={AFTER_RULES.map((value) => ({ value, label: AFTER_SHORT[value] }))}
        value={root.after}
        onChange={(after) => void change(root, after)}
      />
      <span className={styles['hint']}>{AFTER_HINTS[root.after]}</span>
    </>
  );
}

async function change(root: RootView, after: AfterRule): Promise<void> {
  if (after === root.after) return;
  const sent = await attempt('roots:set-after', { id: root.id, after });
  if (sent.done) say(afterIs(root.path, after));
  else showProblem(sent.words);
}
