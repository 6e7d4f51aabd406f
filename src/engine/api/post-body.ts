import fetch, { type Response } from 'node-fetch';
import type { Clock } from '../ports/clock.ts';
import type { Agents } from './agents.ts';
import { CallGuard } from './call-guard.ts';
import type { Answer, PutBody, UploadOutcome } from './http-door.ts';
import type { Limits } from './limits.ts';
import { isBug, networkFailure } from './network-failure.ts';
import { PutStream } from './put-stream.ts';
import { bareAnswer, readAnswer } from './read-answer.ts';

/** One POST, ready to go. */
export interface BodyPost {
  readonly url: URL;
  /** Everything but the length. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: PutBody;
  readonly signal: AbortSignal;
}

export interface PostServices {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly agents: Agents;
}

interface Running {
  readonly stream: PutStream;
  readonly guard: CallGuard;
  readonly services: PostServices;
}

/**
 * Sends one held body to the API, once: as with a PUT its last block leaves only when the caller says so, the
 * connection is a fresh one, a redirect is an error, and nothing is retried.
 */
export async function postBody(post: BodyPost, services: PostServices): Promise<UploadOutcome> {
  const { clock, limits } = services;
  const guard = new CallGuard(clock, post.signal);
  const stream = new PutStream({ body: post.body, guard, clock, limits });
  try {
    if (guard.broken !== undefined) return { kind: 'aborted', lastByteLeft: false };
    const response = await ask(post, { stream, guard, services });
    stream.answered();
    const { lastByteLeft } = stream;
    return {
      kind: 'answered',
      answer: await readWhatComes(response, { stream, guard, services }),
      lastByteLeft,
    };
  } catch (error) {
    return broken(error, guard, stream);
  } finally {
    stream.answered();
    guard.end();
    guard.breakOff({ kind: 'aborted' });
  }
}

function ask(post: BodyPost, { stream, guard, services }: Running): Promise<Response> {
  return fetch(post.url, {
    method: 'POST',
    body: stream,
    headers: { ...post.headers, 'Content-Length': String(post.body.length) },
    redirect: 'error',
    signal: guard.signal,
    agent: (url) => services.agents.of(url),
  });
}

/** The body may be cut, endless or never come: its status stands, with what could be read of it. */
async function readWhatComes(response: Response, { guard, services }: Running): Promise<Answer> {
  const { clock, limits } = services;
  const waits = { now: clock.now(), maxMs: limits.retryAfterMaxMs };
  const bare = bareAnswer(response, waits);
  guard.limitTotal(limits.apiTimeoutMs);
  try {
    const cap = { ...waits, maxBytes: limits.maxAnswerBytes, onBytes: () => undefined };
    const read = await readAnswer(response, cap);
    return read.ok ? read.value : bare;
  } catch {
    return bare;
  }
}

function broken(error: unknown, guard: CallGuard, stream: PutStream): UploadOutcome {
  const { lastByteLeft } = stream;
  const reason = guard.broken;
  if (reason?.kind === 'bug') throw reason.error;
  if (reason?.kind === 'aborted') return { kind: 'aborted', lastByteLeft };
  if (reason !== undefined) return { kind: 'failed', failure: reason.failure, lastByteLeft };
  if (isBug(error)) throw error;
  return { kind: 'failed', failure: networkFailure(error), lastByteLeft };
}
