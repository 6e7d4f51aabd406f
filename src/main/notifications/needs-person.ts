import { ADVICE, type Advice, type FailureCode } from '../../shared/failure.ts';

/** Fates that end in the person's hands. */
const NEEDS_PERSON: ReadonlySet<Advice> = new Set([
  'ask-person',
  'ask-about-file',
  'give-up',
  'hold-account',
]);

/** Whether a failure does not go on by itself. */
export const needsPerson = (code: FailureCode): boolean => NEEDS_PERSON.has(ADVICE[code]);
