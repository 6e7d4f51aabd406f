import { Undo2 } from 'lucide-react';
import { SECOND } from '../../shared/units.ts';
import { Button } from '../parts/button.tsx';
import { FewPictures } from '../parts/few-pictures.tsx';
import { FileName } from '../parts/file-name.tsx';
import { Icon } from '../parts/icon.tsx';
import { useNow } from '../state/use-now.ts';
import { useWindow } from '../state/window-store.ts';
import { HOLD } from '../words/offer-words.ts';
import { heldPictures } from './held-pictures.ts';
import { sendNow, takeBack } from './hold-actions.ts';
import styles from './hold-card.module.css';
import type { Sleeve } from './sleeves.ts';

/** Of the ring's circle, in its own units. */
const RADIUS = 16;
const ROUND = 2 * Math.PI * RADIUS;

interface Props {
  readonly sleeve: Sleeve;
  readonly client: string;
  /** When they leave, epoch ms. */
  readonly until: number;
}

/** Given files before they leave: where they go, in how many seconds, and the way back. */
export function HoldCard({ sleeve, client, until }: Props) {
  const now = useNow(SECOND / 4);
  /** What the ring is full at. */
  const wholeMs = useWindow((state) => state.settings.holdSeconds) * SECOND;
  const leftMs = Math.max(0, until - now);
  const seconds = Math.ceil(leftMs / SECOND);
  const files = sleeve.open.length;
  return (
    <div className={styles['hold']}>
      <span className={styles['ring']} aria-hidden="true">
        <svg viewBox="0 0 36 36" aria-hidden="true">
          <circle cx="18" cy="18" r={RADIUS} />
          <circle
            cx="18"
            cy="18"
            r={RADIUS}
            className={styles['left']}
            strokeDasharray={`${(Math.min(1, leftMs / Math.max(SECOND, wholeMs)) * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`}
          />
        </svg>
        {seconds}
      </span>
      <div className={styles['two']}>
        <p className={styles['top']} role="timer" title={client}>
          {HOLD.goesIn({ files, client, seconds })}
        </p>
        <p className={styles['under']}>{HOLD.nothingLeft}</p>
      </div>
      <span className={styles['file']}>
        {files === 1 && sleeve.open[0] && <FileName name={sleeve.open[0].fileName} />}
      </span>
      <FewPictures pictures={heldPictures(sleeve)} />
      <span className={styles['does']}>
        <Button small aria-label={HOLD.sendNowFor({ files, client })} onClick={() => void sendNow(sleeve.id)}>
          {HOLD.sendNow}
        </Button>
        <Button
          small
          rank="main"
          aria-label={HOLD.undoFor({ files, client })}
          onClick={() => void takeBack(sleeve.id, client)}
        >
          <Icon of={Undo2} />
          {HOLD.undo}
        </Button>
      </span>
    </div>
  );
}
