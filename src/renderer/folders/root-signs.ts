import { CirclePause, Eye, HardDrive, Hourglass, Lock, TriangleAlert } from 'lucide-react';
import type { RootState, RootView } from '../../shared/model.ts';
import type { Sign } from '../parts/sign.ts';
import { isPolled } from '../words/root-state-words.ts';

/** How a watched folder looks now: a network drive that is watched has a sign of its own. */
export const rootSign = (root: RootView): Sign =>
  isPolled(root) ? { icon: HardDrive, tone: 's-settling' } : ROOT_SIGNS[root.state];

/** How the state of a watched folder looks; its words stand beside it. */
const ROOT_SIGNS: {
  readonly [State in RootState]: Sign;
} = {
  starting: { icon: Hourglass, tone: 's-settling' },
  watching: { icon: Eye, tone: 's-done' },
  missing: { icon: TriangleAlert, tone: 's-blocked' },
  'no-permission': { icon: Lock, tone: 's-failed' },
  paused: { icon: CirclePause, tone: 's-waiting' },
};
