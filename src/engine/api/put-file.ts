import fetch, { type Response } from 'node-fetch';
import { failure } from '../../shared/failure.ts';
import type { Clock } from '../ports/clock.ts';
import { reveal } from '../secret.ts';
import type { Agents } from './agents.ts';
import { CallGuard } from './call-guard.ts';
import type { Answer, PutCall, PutOutcome } from './http-door.ts';
import type { Limits } from './limits.ts';
import { isBug, networkFailure } from './network-failure.ts';
import { PutStream } from './put-stream.ts';
import { bareAnswer, readAnswer } from './read-answer.ts';
import { storageFailure } from './storage-answers.ts';

export interface PutServices {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly agents: Agents;
  readonly userAgent: string;
}

/**
 * Sends one file to its signed URL, once, whatever comes of it. Nothing is retried here or below: the
 * connection is a fresh one, a redirect is an error, and node-fetch has no retry of its own.
 */
export async function putFile(call: PutCall, services: PutServices): Promise<PutOutcome> {
  if (!Number.isSafeInteger(call.body.length) || call.body.length <= 0) throw new Error('an empty PUT body');
  const guard = new CallGuard(services.clock, call.signal);
  const stream = new PutStream({ body: call.body, guard, clock: services.clock, limits: services.limits });
  try {
    if (guard.broken !== undefined) return { kind: 'aborted', lastByteLeft: false };
    const response = await ask(call, { stream, guard, services });
    stream.answered();
    return await outcome(response, { stream, guard, services });
  } catch (error) {
    return failedPut(error, guard, stream);
  } finally {
    stream.answered();
    guard.end();
    guard.breakOff({ kind: 'aborted' });
  }
}

interface Running {
  readonly stream: PutStream;
  readonly guard: CallGuard;
  readonly services: PutServices;
}

function ask(call: PutCall, { stream, guard, services }: Running): Promise<Response> {
  return fetch(reveal(call.url), {
    method: 'PUT',
    body: stream,
    headers: {
      'Content-Type': call.contentType,
      'Content-Length': String(call.body.length),
      'Accept-Encoding': 'identity',
      'User-Agent': services.userAgent,
    },
    redirect: 'error',
    signal: guard.signal,
    agent: (url) => services.agents.of(url),
  });
}

/** What the far end says. The status line decides; a 2xx before the last block left answers something else. */
async function outcome(response: Response, running: Running): Promise<PutOutcome> {
  const { lastByteLeft } = running.stream;
  const answer = await readWhatComes(response, running);
  const said = response.status;
  const positive = said >= 200 && said <= 299;
  if (positive && lastByteLeft) return { kind: 'sent', status: said };
  const early = failure('bad-answer', `HTTP ${said} before the whole file was sent`);
  return { kind: 'failed', failure: positive ? early : storageFailure(answer), lastByteLeft, status: said };
}

/** The body may be cut, endless or never come: the status is known by now, so none of that counts. */
async function readWhatComes(response: Response, { guard, services }: Running): Promise<Answer> {
  const waits = { now: services.clock.now(), maxMs: services.limits.retryAfterMaxMs };
  const bare = bareAnswer(response, waits);
  guard.limitTotal(services.limits.apiTimeoutMs);
  try {
    const maxBytes = services.limits.maxStorageAnswerBytes;
    const read = await readAnswer(response, { ...waits, maxBytes, onBytes: () => undefined });
    return read.ok ? read.value : bare;
  } catch {
    return bare;
  }
}

function failedPut(error: unknown, guard: CallGuard, stream: PutStream): PutOutcome {
  const { lastByteLeft } = stream;
  const reason = guard.broken;
  if (reason?.kind === 'bug') throw reason.error;
  if (reason?.kind === 'aborted') return { kind: 'aborted', lastByteLeft };
  if (reason !== undefined) return { kind: 'failed', failure: reason.failure, lastByteLeft };
  if (isBug(error)) throw error;
  return { kind: 'failed', failure: networkFailure(error), lastByteLeft };
}
