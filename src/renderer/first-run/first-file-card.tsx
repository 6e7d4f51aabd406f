import { Copy } from 'lucide-react';
import { useEffect } from 'react';
import { MINUTE, SECOND } from '../../shared/units.ts';
import { focusElsewhere } from '../offer/focus-elsewhere.ts';
import { Button } from '../parts/button.tsx';
import { ClientName } from '../parts/client-name.tsx';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { sendNow, takeBack } from '../queue/hold-actions.ts';
import { copyLink } from '../queue/queue-actions.ts';
import { RowStage } from '../queue/row-stage.tsx';
import { Thumb } from '../queue/thumb.tsx';
import { useClient } from '../state/known-client.ts';
import { say } from '../state/messages.ts';
import { useNow } from '../state/use-now.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { HOLD } from '../words/offer-words.ts';
import styles from './first-file-step.module.css';
import type { FirstUpload } from './first-upload.ts';

/** The first file with its stage as it is now, and its link as soon as there is one. */
export function FirstFileCard({ shown }: { shown: FirstUpload | null }) {
  return (
    <section className={styles['card']} aria-label={FIRST_RUN.first.region}>
      {shown === null ? <p className="quiet">{FIRST_RUN.first.nothingYet}</p> : <File shown={shown} />}
    </section>
  );
}

function File({ shown: { upload, isUp, others } }: { shown: FirstUpload }) {
  const client = useClient(upload.profileId);
  const now = useNow(MINUTE);
  const words = FIRST_RUN.first;
  const told = words.upText({ file: upload.fileName, client: client.name });
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the link is there
  useEffect(() => {
    if (isUp) say(told);
  }, [isUp]);
  return (
    <>
      <div className={styles['file']}>
        <Thumb upload={upload} />
        <span className={styles['name']}>
          <FileName name={upload.fileName} />
        </span>
        <ClientName client={client} />
        <RowStage upload={upload} now={now} />
      </div>
      {upload.holdUntil !== null && upload.stage === 'settling' && (
        <Held until={upload.holdUntil} batchId={upload.batchId} client={client.name} />
      )}
      {isUp && (
        <div className={styles['link']}>
          <bdi dir="ltr" className="clip quiet" title={upload.accessUrl ?? ''}>
            {upload.accessUrl}
          </bdi>
          <Button onClick={() => void copyLink(upload, client.name)}>
            <Icon of={Copy} />
            {words.copy}
          </Button>
        </div>
      )}
      {others > 0 && <p className="quiet small">{words.others({ count: others })}</p>}
    </>
  );
}

interface HeldProps {
  /** Epoch ms. */
  readonly until: number;
  readonly batchId: FirstUpload['upload']['batchId'];
  readonly client: string;
}

/** A file given by hand before it leaves, and the two ways to end that. */
function Held({ until, batchId, client }: HeldProps) {
  const seconds = Math.ceil((until - useNow(SECOND / 4)) / SECOND);
  if (seconds <= 0) return null;
  return (
    <div className={styles['held']}>
      <p role="timer">{FIRST_RUN.first.held({ seconds })}</p>
      <Button small onClick={() => void takeBack(batchId, client)}>
        {HOLD.undo}
      </Button>
      <Button small onClick={() => void sendNow(batchId).then(focusElsewhere)}>
        {HOLD.sendNow}
      </Button>
    </div>
  );
}
