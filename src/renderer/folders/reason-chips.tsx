import { X } from 'lucide-react';
import { number } from '../../shared/language/format.ts';
import type { IgnoredReason, IgnoredView } from '../../shared/model.ts';
import { Icon } from '../parts/icon.tsx';
import { FOLDERS, REASON_SHORT } from '../words/folder-words.ts';
import styles from './reason-chips.module.css';
import { countReasons } from './reason-counts.ts';

interface Props {
  readonly entries: readonly IgnoredView[];
  /** null = all of them. */
  readonly chosen: IgnoredReason | null;
  readonly onChoose: (reason: IgnoredReason | null) => void;
}

/** The reasons of a list with how many each has; one of them narrows the list, once more and it is whole again. */
export function ReasonChips({ entries, chosen, onChoose }: Props) {
  const reasons = countReasons(entries);
  if (reasons.length < 2) return null;
  return (
    <fieldset className={styles['chips']} aria-label={FOLDERS.showReason}>
      {reasons.map(({ reason, files }) => (
        <button
          key={reason}
          type="button"
          className={styles['chip']}
          aria-pressed={reason === chosen}
          onClick={() => onChoose(reason === chosen ? null : reason)}
        >
          {REASON_SHORT[reason]} <b>{number(files)}</b>
          {reason === chosen && <Icon of={X} />}
        </button>
      ))}
    </fieldset>
  );
}
