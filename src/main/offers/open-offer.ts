import type { Throttled } from '../throttle.ts';
import type { OfferState } from './offer-view.ts';

/** An offer that waits for the person's word. */
export interface OpenOffer extends OfferState {
  looks: number;
  revision: number;
  /** Matched clients who were gone when the revision was last told or asked for. */
  lost: number;
  /** Its files are being written down: it is neither changed nor discarded meanwhile. */
  sending: boolean;
  pathCount: number;
  readonly stop: AbortController;
  readonly shown: Throttled<void>;
  readonly discarded: () => void;
  readonly sent: () => void;
}
