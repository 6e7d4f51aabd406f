import {
  CircleCheck,
  CircleDashed,
  Eye,
  type LucideIcon,
  Timer,
  TriangleAlert,
  Unlink,
  WifiOff,
} from 'lucide-react';
import type { PublicLinkState, PublicLinkView } from '../../shared/public-link.ts';

/** How the state of a public link looks: its sign, and the colour class that repeats it. */
export interface LinkSign {
  readonly icon: LucideIcon;
  readonly tone: string;
}

const SIGNS: { readonly [State in PublicLinkState]: LinkSign } = {
  checking: { icon: Eye, tone: 's-checking' },
  unchecked: { icon: CircleDashed, tone: 's-queued' },
  reachable: { icon: CircleCheck, tone: 's-done' },
  unreachable: { icon: Unlink, tone: 's-blocked' },
  offline: { icon: WifiOff, tone: 's-waiting' },
};

/** The sign of a link's state; one that is there but leads to no medium, or may end, has its own. */
export function linkSign({ state, notMedia, mayExpire }: PublicLinkView): LinkSign {
  if (state !== 'reachable') return SIGNS[state];
  if (notMedia) return { icon: TriangleAlert, tone: 's-blocked' };
  return mayExpire ? { icon: Timer, tone: 's-waiting' } : SIGNS.reachable;
}
