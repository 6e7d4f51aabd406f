import { CirclePause, Eye, Hourglass, Lock, TriangleAlert } from 'lucide-react';
import type { RootState } from '../../shared/model.ts';
import type { Sign } from '../parts/sign.ts';

/** How the state of a watched folder looks; its words stand beside it. */
export const ROOT_SIGNS: {
  readonly [State in RootState]: Sign;
} = {
  starting: { icon: Hourglass, tone: 's-settling' },
  watching: { icon: Eye, tone: 's-done' },
  missing: { icon: TriangleAlert, tone: 's-blocked' },
  'no-permission': { icon: Lock, tone: 's-failed' },
  paused: { icon: CirclePause, tone: 's-waiting' },
};
