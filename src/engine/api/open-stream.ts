import fetch, { type RequestInit, type Response } from 'node-fetch';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import { CallGuard } from './call-guard.ts';
import type { Answer } from './http-door.ts';
import type { Limits } from './limits.ts';
import { isBug, networkFailure } from './network-failure.ts';
import { bareAnswer } from './read-answer.ts';

/** An answer whose body comes piece by piece, as fast as it is taken and no faster. */
export interface StreamedAnswer extends Pick<Answer, 'status' | 'headers'> {
  /**
   * The body; to be taken once. Ends early, without a word, when the call's signal aborts. Throws the connection's error.
   * Leaving it early lets go of the connection.
   */
  readonly body: AsyncIterable<Uint8Array>;
}

interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

type Patience = Pick<Limits, 'apiTimeoutMs' | 'retryAfterMaxMs'>;

/**
 * Asks once and gives the answer's headers with its body unread. A redirect and a stall are failures as in every other
 * call; how long the whole takes is the reader's own matter.
 */
export async function openStream(
  asked: Asked,
  clock: Clock,
  limits: Patience,
): Promise<Result<StreamedAnswer> | 'aborted'> {
  const guard = new CallGuard(clock, asked.signal);
  guard.expect(limits.apiTimeoutMs, 'no answer');
  try {
    const response = await fetch(asked.url, { ...asked.init, redirect: 'error', signal: guard.signal });
    guard.pause();
    const { status, headers } = bareAnswer(response, { now: clock.now(), maxMs: limits.retryAfterMaxMs });
    return ok({ status, headers, body: bodyOf(response, guard, limits) });
  } catch (error) {
    guard.end();
    if (guard.broken?.kind === 'failed') return failed(guard.broken.failure);
    if (guard.broken?.kind === 'aborted') return 'aborted';
    if (isBug(error)) throw error;
    return failed(networkFailure(error));
  }
}

/** Only the far end's time counts: a reader that pauses a film is in no hurry. */
async function* bodyOf(response: Response, guard: CallGuard, limits: Patience): AsyncIterable<Uint8Array> {
  try {
    guard.expect(limits.apiTimeoutMs, 'no bytes');
    for await (const part of response.body ?? []) {
      guard.pause();
      yield typeof part === 'string' ? Buffer.from(part) : part;
      guard.expect(limits.apiTimeoutMs, 'no bytes');
    }
  } catch (error) {
    if (guard.broken?.kind !== 'aborted') throw error;
  } finally {
    guard.breakOff({ kind: 'aborted' });
    guard.end();
  }
}
