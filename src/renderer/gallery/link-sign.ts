import { CircleCheck, CircleDashed, Eye, Timer, TriangleAlert, Unlink, WifiOff } from 'lucide-react';
import type { PublicLinkState, PublicLinkView } from '../../shared/public-link.ts';
import type { Sign } from '../parts/sign.ts';

const SIGNS: { readonly [State in PublicLinkState]: Sign } = {
  checking: { icon: Eye, tone: 's-checking' },
  unchecked: { icon: CircleDashed, tone: 's-queued' },
  reachable: { icon: CircleCheck, tone: 's-done' },
  unreachable: { icon: Unlink, tone: 's-blocked' },
  offline: { icon: WifiOff, tone: 's-waiting' },
};

/** The sign of a link's state; one that is there but leads to no medium, or may end, has its own. */
export function linkSign({ state, notMedia, mayExpire }: PublicLinkView): Sign {
  if (state !== 'reachable') return SIGNS[state];
  if (notMedia) return { icon: TriangleAlert, tone: 's-blocked' };
  return mayExpire ? { icon: Timer, tone: 's-waiting' } : SIGNS.reachable;
}
