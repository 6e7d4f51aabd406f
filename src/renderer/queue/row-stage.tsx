import type { Stage, UploadView } from '../../shared/model.ts';
import { cx } from '../parts/cx.ts';
import { StageLabel } from '../parts/stage-label.tsx';
import { StageLine, type StagePart } from '../parts/stage-line.tsx';
import { stageSign } from '../parts/stage-signs.ts';
import { percent, stageWords, underStage } from '../words/queue-words.ts';
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
export function RowStage({ upload }: { upload: UploadView }) {
  const sign = stageSign(upload);
  const words = stageWords(upload);
  const part = PART_OF[upload.stage];
  const under = underStage(upload);
  return (
    <div className={cx(styles['two'], sign.tone)}>
      <StageLabel icon={sign.icon} tone={sign.tone} words={words} className={styles['stage']} />
      {part === undefined ? (
        <span className={styles['under']} title={under}>
          {under}
        </span>
      ) : (
        <StageLine running={part} percent={part === 2 ? percent(upload) : UNCOUNTED} tone={sign.tone} />
      )}
    </div>
  );
}
