import type { FailureCode } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';
import type { Problem } from '../../shared/outcome.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { problemText } from './problem-words.ts';

/** What a refused entry means for the key in the field; every other failure means that it was not checked. */
type Refusal = 'key-rejected' | 'account-refused' | 'not-in-plan';
const REFUSED: { readonly [Code in Refusal]: string } = words.keyProblems;

const isRefusal = (code: FailureCode): code is Refusal => Object.hasOwn(REFUSED, code);

/** Why an entered key was not taken; Ayrshare's own words follow where it gave any. */
export function keyProblemText(problem: Problem): string {
  if (problem.kind !== 'failure') return problemText(problem);
  const { code, detail } = problem.failure;
  if (!isRefusal(code)) return words.keyProblems.unchecked({ cause: FAILURE_WORDS[code].cause });
  const refused = REFUSED[code];
  return detail === '' ? refused : words.keyProblems.told({ refused, answer: detail });
}
