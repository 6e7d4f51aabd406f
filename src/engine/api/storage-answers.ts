import { type Failure, type FailureCode, failure } from '../../shared/failure.ts';
import { decodeStart, plainLine } from './answer-text.ts';
import type { Answer } from './http-door.ts';

/** What a refusal of a storage host (PUT, or a look at an access URL) becomes. XML, HTML or nothing may come. */
export function storageFailure(answer: Answer): Failure {
  const code = codeFor(answer.status);
  return failure(code, detail(answer), code === 'server-error' ? answer.retryAfterMs : undefined);
}

/** 400 403 404 409 410 412 and the like: the URL is spent, a new one is asked for. */
function codeFor(status: number): FailureCode {
  if (status === 413) return 'storage-too-large';
  if (status === 407) return 'proxy-refused';
  if (status >= 500 || status === 408 || status === 425 || status === 429) return 'server-error';
  if (status >= 400) return 'storage-refused';
  return 'bad-answer';
}

/** Only the error's name and message: the rest of such an answer may hold the signature. */
function detail(answer: Answer): string {
  const text = decodeStart(answer.body);
  const said = [element(text, 'Code'), element(text, 'Message')].filter((part) => part !== '').join(': ');
  return plainLine(said === '' ? `HTTP ${answer.status}` : `HTTP ${answer.status} ${said}`);
}

function element(text: string, name: 'Code' | 'Message'): string {
  const found = new RegExp(`<${name}>([^<]{1,300})</${name}>`).exec(text);
  return found?.[1] ?? '';
}
