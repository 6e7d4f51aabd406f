import {
  ArrowUp,
  Ban,
  CircleCheck,
  CircleDashed,
  CirclePause,
  Eye,
  Hourglass,
  KeyRound,
  Loader,
  OctagonX,
  Timer,
  TimerOff,
  TriangleAlert,
  Unlink,
} from 'lucide-react';
import { restsPaused } from '../../shared/is-paused.ts';
import type { Stage, UploadView } from '../../shared/model.ts';
import type { LinkState } from '../queue/link-state.ts';
import type { Sign } from './sign.ts';

const SIGNS: { readonly [Name in Stage]: Sign } = {
  queued: { icon: CircleDashed, tone: 's-queued' },
  settling: { icon: Hourglass, tone: 's-settling' },
  preparing: { icon: Loader, tone: 's-uploading' },
  uploading: { icon: ArrowUp, tone: 's-uploading' },
  checking: { icon: Eye, tone: 's-checking' },
  done: { icon: CircleCheck, tone: 's-done' },
  waiting: { icon: Timer, tone: 's-waiting' },
  blocked: { icon: TriangleAlert, tone: 's-blocked' },
  failed: { icon: OctagonX, tone: 's-failed' },
  closed: { icon: Ban, tone: 's-queued' },
};

/** How a link that has ended looks, in place of the check it had. */
const ENDED: { readonly [State in LinkState]?: Sign } = {
  expired: { icon: TimerOff, tone: 's-queued' },
  gone: { icon: Unlink, tone: 's-blocked' },
};

/** The sign of a row's stage; a refused or missing key has the key, known content the check, an ended link its own. */
export function stageSign(upload: UploadView, link: LinkState): Sign {
  const ended = ENDED[link];
  if (ended !== undefined) return ended;
  if (restsPaused(upload)) return { icon: CirclePause, tone: 's-waiting' };
  const code = upload.failure?.code;
  if (upload.stage === 'blocked' && (code === 'key-rejected' || code === 'key-missing')) {
    return { icon: KeyRound, tone: 's-blocked' };
  }
  if (upload.closed === 'known') return SIGNS.done;
  return SIGNS[upload.stage];
}
