import type { Answer } from './answers.ts';
import type { FaultEffect } from './faults/fault-effect.ts';
import type { FaultTarget } from './faults/fault-plan.ts';

/** A request whose route and caller are known: what a fault may strike, and how it is answered. */
export interface Call {
  /** Null where the request was refused before any rule could be about it. */
  readonly target: FaultTarget | null;
  answer(effect: FaultEffect): Promise<Answer>;
}

/** A call that is refused whatever the fault script says. */
export function refusedCall(answer: Answer): Call {
  return { target: null, answer: async () => answer };
}
