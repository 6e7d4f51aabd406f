import type { Steps } from '../../src/engine/steps.ts';

/** Work whose value is known beforehand, with one place to leave it off. */
export function* givenSteps<Value>(value: Value): Steps<Value> {
  yield;
  return value;
}
