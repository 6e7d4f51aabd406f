import fetch, { type Response } from 'node-fetch';
import type { Clock } from '../ports/clock.ts';
import type { Agents } from './agents.ts';
import { CallGuard } from './call-guard.ts';
import type { Answer, PutBody, UploadOutcome } from './http-door.ts';
import type { Limits } from './limits.ts';
import { isBug, networkFailure } from './network-failure.ts';
import { PutStream } from './put-stream.ts';
import { bareAnswer, readAnswer } from './read-answer.ts';
import type { UploadRate } from './upload-rate.ts';

/** One request with a held body, ready to go. */
export interface HeldCall {
  readonly method: 'PUT' | 'POST';
  readonly url: URL | string;
  /** Everything but the length. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: PutBody;
  /** What is read of the answer; beyond it the status stands alone. Bytes. */
  readonly maxAnswerBytes: number;
  readonly signal: AbortSignal;
}

export interface HeldServices {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly agents: Agents;
  /** How fast bodies may leave, all of them together. */
  readonly rate: UploadRate;
}

interface Running {
  readonly stream: PutStream;
  readonly guard: CallGuard;
  readonly services: HeldServices;
}

/**
 * Sends one body, once, whatever comes of it; its last block leaves only when the caller says so. Nothing is retried
 * here or below: the connection is a fresh one, a redirect is an error, and node-fetch has no retry of its own.
 */
export async function sendHeld(call: HeldCall, services: HeldServices): Promise<UploadOutcome> {
  const { clock, limits, rate } = services;
  const guard = new CallGuard(clock, call.signal);
  const stream = new PutStream({ body: call.body, guard, clock, limits, rate });
  try {
    if (guard.broken !== undefined) return { kind: 'aborted', lastByteLeft: false };
    const response = await ask(call, { stream, guard, services });
    stream.answered();
    const { lastByteLeft } = stream;
    const answer = await readWhatComes(response, call.maxAnswerBytes, { guard, services });
    return { kind: 'answered', answer, lastByteLeft };
  } catch (error) {
    return broken(error, guard, stream);
  } finally {
    stream.answered();
    guard.end();
    guard.breakOff({ kind: 'aborted' });
  }
}

function ask(call: HeldCall, { stream, guard, services }: Running): Promise<Response> {
  return fetch(call.url, {
    method: call.method,
    body: stream,
    headers: {
      ...call.headers,
      'Content-Length': String(call.body.length),
    },
    redirect: 'error',
    signal: guard.signal,
    agent: (url) => services.agents.of(url),
  });
}

/** The body may be cut, endless or never come: its status stands, with what could be read of it. */
async function readWhatComes(
  response: Response,
  maxBytes: number,
  { guard, services }: Omit<Running, 'stream'>,
): Promise<Answer> {
  const { clock, limits } = services;
  const waits = { now: clock.now(), maxMs: limits.retryAfterMaxMs };
  const bare = bareAnswer(response, waits);
  guard.limitTotal(limits.apiTimeoutMs);
  try {
    const read = await readAnswer(response, { ...waits, maxBytes, onBytes: () => undefined });
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
