import { failure } from '../../shared/failure.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { StoreFullError } from '../store/store-full-error.ts';

/** What a person is told of a disk that took nothing. Throws every other error again. */
export function storeFullProblem(error: unknown): Outcome<never> {
  if (!(error instanceof StoreFullError)) throw error;
  return { done: false, problem: { kind: 'failure', failure: failure('store-full', error.message) } };
}
