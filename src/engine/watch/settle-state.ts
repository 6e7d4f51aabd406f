import type { FileStat } from '../files/file-port.ts';
import { untouched } from '../files/same-version.ts';

/** A candidate between two looks. Times are of the monotonic clock, milliseconds. */
export interface Settling {
  readonly stat: FileStat;
  /** When it was first seen. */
  readonly firstAt: number;
  /** When it was last seen changed. */
  readonly changedAt: number;
  /** When to look again. */
  readonly lookAt: number;
  /** Looks in a row at which it stood still but did not open. */
  readonly busyLooks: number;
}

/** One look: what was seen, and when. */
export interface Sight {
  readonly stat: FileStat;
  readonly now: number;
  readonly stabilityMs: number;
}

/** The longest wait between two tries to open a file that another program holds, ms. */
const BUSY_WAIT_MAX_MS = 30_000;

export const firstSight = ({ stat, now, stabilityMs }: Sight): Settling => ({
  stat,
  firstAt: now,
  changedAt: now,
  lookAt: now + stabilityMs,
  busyLooks: 0,
});

/**
 * The state after another look. Settled: size and mtime stood still over the threshold. Size alone lies: some
 * programs reserve it up front. ctime is compared too; it moves where a program sets mtime back.
 */
export function seenAgain(before: Settling, { stat, now, stabilityMs }: Sight): Settling {
  if (untouched(before.stat, stat)) return before;
  return { ...before, stat, changedAt: now, lookAt: now + stabilityMs, busyLooks: 0 };
}

/** Whether it stood still long enough to be opened. */
export const stoodStill = (state: Settling, now: number, stabilityMs: number): boolean =>
  now - state.changedAt >= stabilityMs;

/** It stood still but did not open: another look later, each time twice as late. */
export function foundBusy(state: Settling, now: number, stabilityMs: number): Settling {
  const waitMs = Math.min(BUSY_WAIT_MAX_MS, Math.max(1, stabilityMs) * 2 ** Math.min(state.busyLooks, 16));
  return { ...state, busyLooks: state.busyLooks + 1, lookAt: now + waitMs };
}

/** Still not settled after that many thresholds. */
export const isUnsettled = (state: Settling, now: number, limitMs: number): boolean =>
  now - state.firstAt >= limitMs;
