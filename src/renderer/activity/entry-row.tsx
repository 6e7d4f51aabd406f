import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { UploadId } from '../../shared/ids.ts';
import { timeOfDay } from '../../shared/language/format.ts';
import { MINUTE } from '../../shared/units.ts';
import { ClientName } from '../parts/client-name.tsx';
import { cx } from '../parts/cx.ts';
import { FileName } from '../parts/file-name.tsx';
import { FolderPath } from '../parts/folder-path.tsx';
import { Icon } from '../parts/icon.tsx';
import { StageLabel } from '../parts/stage-label.tsx';
import { stageSign } from '../parts/stage-signs.ts';
import { linkState } from '../queue/link-state.ts';
import { Thumb } from '../queue/thumb.tsx';
import { useNow } from '../state/use-now.ts';
import { resultWords } from '../words/activity-words.ts';
import { AGAIN } from '../words/again-words.ts';
import { underStage, wholeStory } from '../words/queue-words.ts';
import type { DayLine } from './day-lines.ts';
import { EntryDetail } from './entry-detail.tsx';
import styles from './entry-row.module.css';
import { useEntryClient } from './use-entry-client.ts';

interface Props {
  readonly line: Extract<DayLine, { kind: 'entry' }>;
  readonly isOpen: boolean;
  readonly focusable: boolean;
  readonly onToggle: (id: UploadId) => void;
}

/** One file that has ended: what, whose, what became of it, when; open, its steps and its link. */
export const EntryRow = memo(function EntryRow({ line, isOpen, focusable, onToggle }: Props) {
  const { upload, at } = line.entry;
  const client = useEntryClient(line.entry);
  const now = useNow(MINUTE);
  const link = linkState(upload, now);
  const sign = stageSign(upload, link);
  const result = resultWords(upload, link, now);
  const under = underStage(upload, { kind: 'none' }, now);
  return (
    <div className={cx(styles['entry'], line.first && styles['first'], line.last && styles['last'])}>
      <button
        type="button"
        data-stop=""
        className={styles['row']}
        tabIndex={focusable ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => onToggle(upload.id)}
      >
        <Thumb upload={upload} />
        <span className={styles['two']}>
          <span className={styles['top']}>
            <FileName name={upload.fileName} />
            <Pause />
          </span>
          <span className={styles['under']}>
            {upload.generation > 1 && (
              <span className={styles['again']}>{AGAIN.nthUploadIn({ place: upload.generation })}</span>
            )}
            <FolderPath path={upload.folder} />
            <Pause />
          </span>
        </span>
        <span className={styles['client']}>
          <ClientName client={client} />
          <Pause />
        </span>
        <span className={cx(styles['two'], sign.tone)}>
          <StageLabel icon={sign.icon} tone={sign.tone} words={result} className={styles['result']} />
          <Pause />
          <span className={cx(styles['under'], styles['indent'])} title={wholeStory(upload) || under}>
            <span className="clip">{under}</span>
            <Pause />
          </span>
        </span>
        <time className={styles['time']} dateTime={new Date(at).toISOString()}>
          {timeOfDay(at)}
        </time>
        <Icon of={isOpen ? ChevronDown : ChevronRight} className={styles['fold']} />
      </button>
      {isOpen && <EntryDetail entry={line.entry} client={client.name} focusable={focusable} />}
    </div>
  );
});

/** The row is one button and its words are its name: read out, its parts stand apart. */
const Pause = () => <span className="hidden-text">, </span>;
