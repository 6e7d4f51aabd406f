import { failure } from '../../shared/failure.ts';
import { reveal } from '../secret.ts';
import type { PutCall, PutOutcome } from './http-door.ts';
import { type HeldServices, sendHeld } from './send-held.ts';
import { storageFailure } from './storage-answers.ts';

export interface PutServices extends HeldServices {
  readonly userAgent: string;
}

/** Sends one file to its signed URL, once, without credentials and with the length told. */
export async function putFile(call: PutCall, services: PutServices): Promise<PutOutcome> {
  if (!Number.isSafeInteger(call.body.length) || call.body.length <= 0) throw new Error('an empty PUT body');
  const headers = {
    'Content-Type': call.contentType,
    'Accept-Encoding': 'identity',
    'User-Agent': services.userAgent,
  };
  const { body, signal } = call;
  const maxAnswerBytes = services.limits.maxStorageAnswerBytes;
  const put = { method: 'PUT', url: reveal(call.url), headers, body, maxAnswerBytes, signal } as const;
  const sent = await sendHeld(put, services);
  return sent.kind === 'answered' ? outcome(sent) : sent;
}

type Answered = Extract<Awaited<ReturnType<typeof sendHeld>>, { kind: 'answered' }>;

/** What the far end says. The status line decides; a 2xx before the last block left answers something else. */
function outcome({ answer, lastByteLeft }: Answered): PutOutcome {
  const { status } = answer;
  const positive = status >= 200 && status <= 299;
  if (positive && lastByteLeft) return { kind: 'sent', status };
  const early = failure('bad-answer', `HTTP ${status} before the whole file was sent`);
  return { kind: 'failed', failure: positive ? early : storageFailure(answer), lastByteLeft, status };
}
