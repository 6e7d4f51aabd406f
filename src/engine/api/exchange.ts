import fetch, { type RequestInit, type Response } from 'node-fetch';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import { CallGuard } from './call-guard.ts';
import type { Answer } from './http-door.ts';
import type { Limits } from './limits.ts';
import { isBug, networkFailure } from './network-failure.ts';
import { bareAnswer, readAnswer } from './read-answer.ts';
import type { RetryAfterLimits } from './retry-after.ts';

/** One question and its whole answer. */
export interface Exchange {
  readonly url: URL;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
  /** Largest answer read, bytes after decompression. */
  readonly maxBytes: number;
  readonly headersOnly: boolean;
}

/** Asks once and reads the answer; redirects, stalls, oversized and broken answers are failures. */
export async function exchange(
  asked: Exchange,
  clock: Clock,
  limits: Limits,
): Promise<Result<Answer> | 'aborted'> {
  const guard = new CallGuard(clock, asked.signal);
  const progress = (): void => guard.expect(limits.apiTimeoutMs, 'no answer');
  guard.limitTotal(limits.apiTotalMs);
  progress();
  try {
    const init: RequestInit = { ...asked.init, redirect: 'error', signal: guard.signal };
    const response = await fetch(asked.url, init);
    progress();
    const waits = { now: clock.now(), maxMs: limits.retryAfterMaxMs };
    if (asked.headersOnly) return ok(headersAlone(response, guard, waits));
    const answer = await readAnswer(response, { ...waits, maxBytes: asked.maxBytes, onBytes: progress });
    return guard.broken === undefined ? answer : broken(guard);
  } catch (error) {
    if (guard.broken !== undefined) return broken(guard);
    if (isBug(error)) throw error;
    return failed(networkFailure(error));
  } finally {
    guard.end();
  }
}

/** Takes the headers and lets go of the connection with the unread body. */
function headersAlone(response: Response, guard: CallGuard, waits: RetryAfterLimits): Answer {
  const answer = bareAnswer(response, waits);
  guard.breakOff({ kind: 'aborted' });
  return answer;
}

function broken(guard: CallGuard): Result<Answer> | 'aborted' {
  const reason = guard.broken;
  if (reason?.kind === 'bug') throw reason.error;
  return reason?.kind === 'failed' ? failed(reason.failure) : 'aborted';
}
