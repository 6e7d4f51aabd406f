import type { Failure } from './failure.ts';

/** What came of a wish to check keys, beside the states that the clients show from then on. */
export interface KeyCheckReport {
  /**
   * Clients nobody was asked about, or whose answer was to wait, and when all of them may be asked about again,
   * epoch ms. Null when there is none.
   */
  readonly waiting: { readonly count: number; readonly until: number } | null;
  /** The last failure that decided nothing about a key: offline, a server error, a refused account. */
  readonly failure: Failure | null;
}
