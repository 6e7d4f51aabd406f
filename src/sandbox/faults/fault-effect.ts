import type { Answer } from '../answers.ts';
import type { OriginName } from '../ledger-entries.ts';

/** What becomes of a body that arrived whole. */
export type Keeping =
  | { readonly as: 'nothing' }
  | { readonly as: 'wrongSize' }
  | { readonly as: 'late'; readonly afterMs: number; readonly afterRequests: number };

/** What a fault does to one exchange. Every member is independent; the server acts on those that are there. */
export interface FaultEffect {
  /** The answer given instead of the route's own work; a body is read first and thrown away. */
  readonly instead?: ((origin: OriginName) => Answer) | undefined;
  /** With `instead`: answered before the body is read. */
  readonly early?: boolean | undefined;
  /** The connection is reset after so many bytes of the body that the route is about (sent or received). */
  readonly resetAtByte?: number | undefined;
  readonly stallBeforeAnswerMs?: number | undefined;
  readonly stallMidBodyMs?: number | undefined;
  readonly keeping?: Keeping | undefined;
  readonly reshape?: ((answer: Answer) => Answer) | undefined;
  /** The connection is closed where the answer would have been sent. */
  readonly dropAnswer?: boolean | undefined;
}

/** Nothing goes wrong. */
export const NO_FAULT: FaultEffect = {};
