import type { Stage, UploadView } from '../../shared/model.ts';
import { cx } from '../parts/cx.ts';
import { StageLabel } from '../parts/stage-label.tsx';
import { StageLine, type StagePart } from '../parts/stage-line.tsx';
import { stageSign } from '../parts/stage-signs.ts';
import { useWindow } from '../state/window-store.ts';
import { percent, QUEUE, stageWords, underStage, wholeStory } from '../words/queue-words.ts';
import { holdOf } from './hold-of.ts';
import { linkState } from './link-state.ts';
import { placeInLine } from './place-in-line.ts';
import styles from './row-stage.module.css';

const PART_OF: { readonly [Name in Stage]?: StagePart } = {
  settling: 0,
  preparing: 1,
  uploading: 2,
  checking: 3,
};
/** Where nothing is counted, the running part stands half full: it is under way, no more is known. */
const UNCOUNTED = 50;

/** Icon and words, and under them either the stage line or the reason. */
export function RowStage({ upload, now }: { upload: UploadView; now: number }) {
  const part = PART_OF[upload.stage];
  const link = linkState(upload, now);
  const sign = stageSign(upload, link);
  const words = stageWords(upload, link, now);
  // The words themselves are selected: the status changes ten times a second, and they hardly ever do.
  const under = useWindow(({ profiles, status, uploads }) => {
    const hold = holdOf(upload, profiles.get(upload.profileId), status);
    const place = upload.stage === 'queued' && hold.kind === 'none' ? placeInLine(uploads, upload.id) : null;
    return place === null ? underStage(upload, hold, now) : QUEUE.under.inLine({ place });
  });
  return (
    <div className={cx(styles['two'], sign.tone)}>
      <StageLabel icon={sign.icon} tone={sign.tone} words={words} className={styles['stage']} />
      {part === undefined ? (
        <span className={styles['under']} title={wholeStory(upload) || under}>
          {under}
        </span>
      ) : (
        <StageLine running={part} percent={part === 2 ? percent(upload) : UNCOUNTED} tone={sign.tone} />
      )}
    </div>
  );
}
