import type { UploadId } from '../../shared/ids.ts';
import { restsPaused } from '../../shared/is-paused.ts';
import { countdown } from '../../shared/language/format.ts';
import type { UploadView } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { useMinutesLeft } from '../state/pace-store.ts';
import { useNow } from '../state/use-now.ts';
import { QUEUE } from '../words/queue-words.ts';
import { shortTimeLeft } from '../words/time-left-words.ts';
import { linkState } from './link-state.ts';
import { copyLink } from './queue-actions.ts';

interface Props {
  readonly upload: UploadView;
  readonly client: string;
  /** Epoch ms, to the minute. */
  readonly now: number;
  readonly className: string | undefined;
}

/** The time column: how long it takes, a countdown, "still growing", or the link once there is one. */
export function RowTime({ upload, client, now, className }: Props) {
  if (linkState(upload, now) === 'ready') {
    return (
      <span className={className}>
        <Button
          small
          aria-label={QUEUE.aboutFile({ action: QUEUE.copyLink, fileName: upload.fileName, client })}
          onClick={() => void copyLink(upload, client)}
        >
          {QUEUE.copyLink}
        </Button>
      </span>
    );
  }
  if (upload.stage === 'uploading') return <TimeLeft id={upload.id} className={className} />;
  if (upload.stage === 'checking') return <span className={className}>{QUEUE.left.row.few}</span>;
  if (upload.stage === 'settling') return <span className={className}>{QUEUE.stillGrowing}</span>;
  if (upload.until === null || upload.stage !== 'waiting' || restsPaused(upload))
    return <span className={className} />;
  return <Countdown until={upload.until} className={className} />;
}

function TimeLeft({ id, className }: { id: UploadId; className: string | undefined }) {
  const minutes = useMinutesLeft(id);
  return <span className={className}>{minutes !== null && shortTimeLeft(minutes)}</span>;
}

function Countdown({ until, className }: { until: number; className: string | undefined }) {
  const now = useNow(1_000);
  return <span className={className}>{countdown(until, now)}</span>;
}
