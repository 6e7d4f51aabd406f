import { EXIT } from '../exit-codes.ts';

/** How the files of a run ended, by count. */
export interface Summary {
  /** Uploaded and verified in this run. */
  readonly done: number;
  /** Live already, uploaded before, or part of the baseline. */
  readonly known: number;
  readonly failed: number;
  /** Needs a person: a refused key, a pause, a watched folder that is not there, a file without a client. */
  readonly blocked: number;
  readonly ignored: number;
  readonly waiting: number;
  /** Ended without being sent: vanished, superseded or cancelled. */
  readonly closed: number;
  /** Never stood still. */
  readonly unsettled: number;
}

/** Exit code of a `--once` run that was not ended by a signal. */
export function exitCodeOf(summary: Summary, gaveUp: boolean): number {
  if (summary.failed + summary.blocked + summary.unsettled > 0) return EXIT.attention;
  return summary.waiting > 0 || gaveUp ? EXIT.stillWaiting : EXIT.fine;
}
