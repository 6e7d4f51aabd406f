import type { UploadId } from '../../shared/ids.ts';
import { dayName, number } from '../../shared/language/format.ts';
import { MINUTE } from '../../shared/units.ts';
import { useNow } from '../state/use-now.ts';
import styles from './activity-line.module.css';
import type { DayLine } from './day-lines.ts';
import { EntryRow } from './entry-row.tsx';
import { OlderLine } from './older-line.tsx';

interface Props {
  readonly line: DayLine;
  readonly isOpen: boolean;
  /** The list's one tab stop is this line. */
  readonly focusable: boolean;
  readonly searching: boolean;
  readonly onToggle: (id: UploadId) => void;
}

/** The head of a day, an entry of it, or the way to older ones. */
export function ActivityLine({ line, isOpen, focusable, searching, onToggle }: Props) {
  switch (line.kind) {
    case 'day':
      return <DayHead at={line.at} count={line.count} />;
    case 'entry':
      return <EntryRow line={line} isOpen={isOpen} focusable={focusable} onToggle={onToggle} />;
    default:
      return <OlderLine focusable={focusable} searching={searching} />;
  }
}

function DayHead({ at, count }: { at: number; count: number | null }) {
  const now = useNow(MINUTE);
  return (
    <h2 className={styles['day']}>
      {dayName(at, now)} {count !== null && <span className={styles['count']}>{number(count)}</span>}
    </h2>
  );
}
