import type { FailureCode } from '../../shared/failure.ts';
import type { Problem } from '../../shared/outcome.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { problemText } from './problem-words.ts';

/** What a refused entry means for the key in the field; every other failure means that it was not checked. */
const REFUSED: { readonly [Code in FailureCode]?: string } = {
  'key-rejected': 'Ayrshare refused this key. Check that all of it was copied, and that it is the right one.',
  'account-refused':
    'Ayrshare refused this API key. Check that all of it was copied, and that it is the right one.',
  'not-in-plan':
    'The key works, but the Ayrshare plan behind it does not cover this. Change the plan, then try again.',
};

/** Why an entered key was not taken; Ayrshare's own words follow where it gave any. */
export function keyProblemText(problem: Problem): string {
  if (problem.kind !== 'failure') return problemText(problem);
  const { code, detail } = problem.failure;
  const refused = REFUSED[code];
  if (refused === undefined) return `${FAILURE_WORDS[code].cause}. The key was not checked. Try again.`;
  return detail === '' ? refused : `${refused} Ayrshare says: ${detail}`;
}
