import { timeOfDay } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { EngineStatus } from '../../shared/model.ts';
import type { Screen } from '../state/ui-store.ts';

export const FRAME = words.frame;

export const SCREEN_WORDS: { readonly [Name in Screen]: string } = words.frame.screens;

/** Of files that are not in the queue yet. */
interface Settling {
  /** Files where nothing else is under way. */
  readonly settling: number;
  /** Those among them that leave in a moment and can be taken back. */
  readonly held: number;
  /** Paused, but their last byte may have left: they come to their end. */
  readonly finishing?: number;
}

/** The status bar's sentence: "5 of 61 on their way". */
export function statusSentence(status: EngineStatus, { settling, held, finishing = 0 }: Settling): string {
  const { active, waiting, attention } = status.counts;
  const open = active + waiting;
  const say = FRAME.status;
  if (status.accountFailure?.code === 'key-missing') return say.keyMissing;
  if (status.accountFailure !== null) return say.keyRefused;
  if (!status.online) return say.offline({ count: open });
  if (status.paused) return pausedSentence(open - finishing, status.pausedUntil);
  if (settling > 0 && held === settling) return words.hold.held({ files: held });
  if (settling > 0) return settlingSentence(settling, waiting);
  if (active > 0) return say.active({ active, open });
  if (waiting > 0) return say.waiting({ count: waiting });
  if (attention > 0) return FRAME.needAttention({ count: attention });
  return status.counts.done > 0 ? FRAME.everythingUp : FRAME.nothingYet;
}

const pausedSentence = (count: number, until: number | undefined): string =>
  until === undefined
    ? FRAME.status.paused({ count })
    : FRAME.status.pausedUntil({ count, time: timeOfDay(until) });

/** Nothing leaves this computer yet: who writes the files has not finished. */
const settlingSentence = (settling: number, waiting: number): string =>
  waiting === 0
    ? FRAME.status.settling({ count: settling })
    : FRAME.status.growing({ waiting, growing: settling });
