import { words } from '../../shared/language/words.ts';
import type { EngineStatus } from '../../shared/model.ts';
import type { Screen } from '../state/ui-store.ts';

export const FRAME = words.frame;

export const SCREEN_WORDS: { readonly [Name in Screen]: string } = words.frame.screens;

/** The status bar's sentence: "5 of 61 on their way". `settling` counts files where nothing else is under way. */
export function statusSentence(status: EngineStatus, settling: number): string {
  const { active, waiting, attention } = status.counts;
  const open = active + waiting;
  const say = FRAME.status;
  if (status.accountFailure?.code === 'key-missing') return say.keyMissing;
  if (status.accountFailure !== null) return say.keyRefused;
  if (!status.online) return say.offline({ count: open });
  if (status.paused) return say.paused({ count: open });
  if (settling > 0) return settlingSentence(settling, waiting);
  if (active > 0) return say.active({ active, open });
  if (waiting > 0) return say.waiting({ count: waiting });
  return attention > 0 ? FRAME.needAttention({ count: attention }) : FRAME.everythingUp;
}

/** Nothing leaves this computer yet: who writes the files has not finished. */
const settlingSentence = (settling: number, waiting: number): string =>
  waiting === 0
    ? FRAME.status.settling({ count: settling })
    : FRAME.status.growing({ waiting, growing: settling });
