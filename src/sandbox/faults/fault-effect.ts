import type { Answer } from '../answers.ts';
import type { OriginName } from '../ledger-entries.ts';

/** What becomes of a body that arrived whole. */
export type Keeping =
  | { readonly as: 'nothing' }
  | { readonly as: 'wrongSize' }
  | { readonly as: 'late'; readonly afterMs: number; readonly afterRequests: number };

/** How a connection ends: closed, reset, or with only our half of it closed while the client may go on. */
export type Ending = 'close' | 'reset' | 'halfClose';

/** What a fault does to one exchange. Every member is independent; the server acts on those that are there. */
export interface FaultEffect {
  /** The answer given instead of the route's own work; a body is read first and thrown away. */
  readonly instead?: ((origin: OriginName) => Answer) | undefined;
  /** With `instead`: answered before the body is read. */
  readonly early?: boolean | undefined;
  /** The connection is reset after so many bytes of the body that the route is about (sent or received). */
  readonly resetAtByte?: number | undefined;
  /** Our half of the connection is closed in the middle of that body. */
  readonly halfCloseMidBody?: boolean | undefined;
  readonly stallBeforeAnswerMs?: number | undefined;
  readonly stallMidBodyMs?: number | undefined;
  /** That body passes in small pieces with a pause before each. */
  readonly drip?: { readonly bytes: number; readonly everyMs: number } | undefined;
  readonly keeping?: Keeping | undefined;
  /** How long the signed URL of this answer may be used. */
  readonly urlLifetimeMs?: number | undefined;
  readonly reshape?: ((answer: Answer) => Answer) | undefined;
  /** How the connection ends where the answer would have been sent. */
  readonly dropAnswer?: Ending | undefined;
}

/** Nothing goes wrong. */
export const NO_FAULT: FaultEffect = {};
