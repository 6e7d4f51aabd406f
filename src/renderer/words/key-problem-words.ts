import type { FailureCode } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';
import type { Problem } from '../../shared/outcome.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { problemText } from './problem-words.ts';

/** What a refused entry means for the key in the field; every other failure means that it was not checked. */
const REFUSED: { readonly [Code in FailureCode]?: string } = words.key.refused;

/** Why an entered key was not taken; Ayrshare's own words follow where it gave any. */
export function keyProblemText(problem: Problem): string {
  if (problem.kind !== 'failure') return problemText(problem);
  const { code, detail } = problem.failure;
  const refused = REFUSED[code];
  if (refused === undefined) return words.key.notChecked({ cause: FAILURE_WORDS[code].cause });
  return detail === '' ? refused : words.key.refusedSaying({ refused, detail });
}
