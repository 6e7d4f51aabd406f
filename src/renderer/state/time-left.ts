import { DAY, HOUR, MINUTE, SECOND } from '../../shared/units.ts';

/** Bytes that were still to be sent at a moment, epoch ms. */
export interface LeftAt {
  readonly at: number;
  readonly bytes: number;
}

/** An estimate is made only of so many steady seconds (DESIGN.md, status bar). */
const STEADY_MS = 5 * SECOND;
/** What the speed is averaged over once it is known for longer. [ours] long enough that one big file does not sway it. */
const AVERAGE_MS = 20 * SECOND;
/** How far the two halves of the steady seconds may lie apart. [ours] a line that halves or doubles is not steady. */
const MOST_APART = 2;

/** Adds what is left now, and forgets what is too old to count. */
export function withLeft(samples: readonly LeftAt[], now: LeftAt): readonly LeftAt[] {
  return [...samples.filter(({ at }) => at >= now.at - AVERAGE_MS - SECOND), now];
}

/** How long the rest takes, ms; null until the speed was steady for five seconds. */
export function timeLeft(samples: readonly LeftAt[]): number | null {
  const last = samples.at(-1);
  if (last === undefined || last.bytes <= 0) return null;
  const whole = before(samples, last.at - STEADY_MS);
  const half = before(samples, last.at - STEADY_MS / 2);
  if (whole === undefined || half === undefined || half === last) return null;
  const [early, late] = [rate(whole, half), rate(half, last)];
  if (early <= 0 || late <= 0 || Math.max(early, late) > MOST_APART * Math.min(early, late)) return null;
  const speed = rate(steadyFrom(samples, whole), last);
  return speed <= 0 ? null : last.bytes / speed;
}

/** The newest sample that is at least as old as that. */
const before = (samples: readonly LeftAt[], at: number): LeftAt | undefined =>
  [...samples].reverse().find((sample) => sample.at <= at);

/** Bytes in a millisecond; negative where more came in than went out. */
const rate = (from: LeftAt, to: LeftAt): number => (from.bytes - to.bytes) / (to.at - from.at);

/** The oldest sample since when what is left has only fallen: files that joined later say nothing of the speed. */
function steadyFrom(samples: readonly LeftAt[], known: LeftAt): LeftAt {
  let from = known;
  for (let place = samples.indexOf(known) - 1; place >= 0; place -= 1) {
    const sample = samples[place];
    if (sample === undefined || sample.bytes < from.bytes) break;
    from = sample;
  }
  return from;
}

/** Rounded as people say it, whole minutes: 0 under a minute, by five from a quarter of an hour, by sixty from an hour; a day at most. */
export function roundedMinutes(leftMs: number): number {
  if (leftMs < MINUTE) return 0;
  const minutes = leftMs / MINUTE;
  if (leftMs >= DAY) return DAY / MINUTE;
  if (leftMs >= HOUR) return Math.round(minutes / 60) * 60;
  return minutes < 15 ? Math.round(minutes) : Math.min(55, Math.round(minutes / 5) * 5);
}
