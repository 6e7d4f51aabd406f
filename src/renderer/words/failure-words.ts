import type { Failure, FailureCode } from '../../shared/failure.ts';
import { words } from '../../shared/language/words.ts';

/** A failure for people: what happened, what Hotfolder does about it, what the person can do. */
export interface FailureWords {
  /** Cause, a short sentence without a full stop. A row has fewer words for it (row-cause-words.ts). */
  readonly cause: string;
  /** What happens by itself. Empty when nothing does. */
  readonly next: string;
  /** What the person can do. Empty when nothing is needed. */
  readonly you: string;
}

/** The one table of failures in words; a new code does not compile until it is told here. */
export const FAILURE_WORDS: { readonly [Code in FailureCode]: FailureWords } = words.failures;

/** A failure's words, as one sentence after the other. */
export function failureSentences(failure: Failure): string {
  const { cause, next, you } = FAILURE_WORDS[failure.code];
  return [words.problems.sentence({ cause }), next, you].filter((part) => part !== '').join(' ');
}
