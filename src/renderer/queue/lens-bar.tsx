import { TriangleAlert } from 'lucide-react';
import { number } from '../../shared/language/format.ts';
import type { UploadView } from '../../shared/model.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { setLens, useUi } from '../state/ui-store.ts';
import { LENS_WORDS, QUEUE } from '../words/queue-words.ts';
import styles from './lens-bar.module.css';
import { LENSES, type Lens } from './lenses.ts';
import { SelectionBar } from './selection-bar.tsx';

interface Props {
  readonly counts: { readonly [Name in Lens]: number };
  readonly shown: readonly UploadView[];
}

/** The tabs over the queue, numbers always shown; a selection takes the end of the line and nothing moves. */
export function LensBar({ counts, shown }: Props) {
  const chosen = useUi((ui) => ui.lens);
  return (
    <div className={styles['lens']}>
      <fieldset className={styles['tabs']} aria-label={QUEUE.show}>
        {LENSES.map((lens) => (
          <button
            key={lens}
            type="button"
            className={cx(styles['tab'], lens === 'attention' && counts.attention > 0 && styles['needs'])}
            aria-pressed={lens === chosen}
            onClick={() => setLens(lens)}
          >
            {lens === 'attention' && counts.attention > 0 && <Icon of={TriangleAlert} />}
            {LENS_WORDS[lens]} <b>{number(counts[lens])}</b>
          </button>
        ))}
      </fieldset>
      <span className="spacer" />
      <SelectionBar shown={shown} />
    </div>
  );
}
