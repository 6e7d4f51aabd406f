import {
  ArrowUp,
  CircleCheck,
  CirclePause,
  Hourglass,
  KeyRound,
  type LucideIcon,
  Play,
  Timer,
  TriangleAlert,
  Wifi,
  WifiOff,
} from 'lucide-react';
import { bytes, speed } from '../../shared/language/format.ts';
import type { EngineStatus } from '../../shared/model.ts';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icon.tsx';
import { PauseIcon } from '../parts/pause-icon.ts';
import { countHeld } from '../queue/holds.ts';
import { isFinishing } from '../queue/lenses.ts';
import { pauseAll, resumeAll } from '../queue/queue-actions.ts';
import { useMinutesLeft } from '../state/pace-store.ts';
import { WHOLE_QUEUE } from '../state/sample-left.ts';
import { useWindow } from '../state/window-store.ts';
import { FRAME, statusSentence } from '../words/frame-words.ts';
import { timeLeftWords } from '../words/time-left-words.ts';
import { onlySettling } from './only-settling.ts';
import { SpeedLine } from './speed-line.tsx';
import styles from './status-bar.module.css';

/** One state icon and sentence, speed, how long, bytes left; at the end online and pause. */
export function StatusBar() {
  const status = useWindow((state) => state.status);
  const settling = useWindow((state) => onlySettling(state.uploads.values()));
  const held = useWindow((state) => countHeld(state.uploads.values(), Date.now()));
  const finishing = useWindow((state) =>
    state.status.paused ? [...state.uploads.values()].filter(isFinishing).length : 0,
  );
  const minutes = useMinutesLeft(WHOLE_QUEUE);
  const sign = statusSign(status, settling);
  return (
    <footer className={styles['bar']} data-pane="status">
      <span className={cx(styles['item'], 'strong')}>
        <Icon of={sign.icon} className={sign.tone} />
        {statusSentence(status, { settling, held, finishing })}
      </span>
      {status.counts.active > 0 && status.bytesPerSecond > 0 && (
        <>
          <span className={cx(styles['item'], 'hide-narrow')}>
            <SpeedLine />
          </span>
          <span className={styles['item']}>{speed(status.bytesPerSecond)}</span>
        </>
      )}
      {status.bytesLeft > 0 && (
        <>
          <span className={styles['separator']} />
          {minutes !== null && <span className={styles['item']}>{timeLeftWords(minutes)}</span>}
          <span className={styles['item']}>{FRAME.bytesLeft({ size: bytes(status.bytesLeft) })}</span>
        </>
      )}
      <span className="spacer" />
      <Connection status={status} />
      <Button small rank="plain" onClick={() => void (status.paused ? resumeAll() : pauseAll())}>
        <Icon of={status.paused ? Play : PauseIcon} />
        {status.paused ? FRAME.resumeAll : FRAME.pauseAll}
      </Button>
    </footer>
  );
}

/** Whether the network is there; where the sentence says so already, what becomes of it. */
function Connection({ status: { online, accountFailure } }: { status: EngineStatus }) {
  if (!online && accountFailure === null) {
    return <span className={cx(styles['item'], 'hide-narrow')}>{FRAME.goesOn}</span>;
  }
  return (
    <span className={cx(styles['item'], online ? 'hide-narrow' : 's-waiting')}>
      <Icon of={online ? Wifi : WifiOff} />
      {online ? FRAME.online : FRAME.offline}
    </span>
  );
}

function statusSign(
  status: EngineStatus,
  settling: number,
): { readonly icon: LucideIcon; readonly tone: string } {
  const { active, waiting, attention } = status.counts;
  if (status.accountFailure !== null) return { icon: KeyRound, tone: 's-blocked' };
  if (!status.online) return { icon: WifiOff, tone: 's-waiting' };
  if (status.paused) return { icon: CirclePause, tone: 's-waiting' };
  if (settling > 0) return { icon: Hourglass, tone: 's-settling' };
  if (active > 0) return { icon: ArrowUp, tone: 's-uploading' };
  if (waiting > 0) return { icon: Timer, tone: 's-waiting' };
  return attention > 0 ? { icon: TriangleAlert, tone: 's-blocked' } : { icon: CircleCheck, tone: 's-done' };
}
