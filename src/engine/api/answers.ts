import { type Failure, type FailureCode, failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Steps } from '../steps.ts';
import { decode, decodeStart, looksLikeHtml, plainLine } from './answer-text.ts';
import { type ErrorWords, errorWords, saysError } from './error-words.ts';
import type { Answer } from './http-door.ts';
import { parseJsonList } from './parse-json-list.ts';

/** Key invalid. API.md. */
const CODE_KEY_INVALID = '102';

/** Takes keys out of texts. */
export type Mask = (text: string) => string;

/** The JSON of an API answer, or what every other kind of answer means. Never throws, whatever came. */
export function apiAnswer(answer: Answer, mask: Mask): Result<unknown> {
  if (answer.status < 200 || answer.status > 299) return failed(refusal(answer, mask));
  const body = parseJson(answer);
  if (body === undefined)
    return failed(failure(isPage(answer) ? 'web-page' : 'bad-answer', mask(notJson(answer))));
  if (!saysError(body)) return ok(body);
  return failed(errorInside(answer, errorWords(body), mask));
}

/** The entries of a good answer that is an array, in pieces: a list may be long. Undefined: `apiAnswer` says what it is. */
export function* listInAnswer(answer: Answer): Steps<readonly unknown[] | undefined> {
  if (answer.status < 200 || answer.status > 299) return undefined;
  return yield* parseJsonList(textOf(answer));
}

/** 401 and 403 are `key-rejected` here; whether account or profile is refused, a call to /user decides. */
function refusal(answer: Answer, mask: Mask): Failure {
  const words = errorWords(parseJson(answer));
  const code = codeForRefusal(answer);
  return failure(code, describe(answer, words, mask), waitFor(code, answer));
}

/** HTTP said yes, the body no: the API's own code decides; unknown ones are tried again. */
function errorInside(answer: Answer, words: ErrorWords, mask: Mask): Failure {
  const code = words.code === CODE_KEY_INVALID ? 'key-rejected' : 'server-error';
  return failure(code, describe(answer, words, mask), waitFor(code, answer));
}

/** A web page never refuses a file: whoever sent it is not the API, whatever the status says of a request. */
function codeForRefusal(answer: Answer): FailureCode {
  const code = codeForStatus(answer.status);
  return OF_THE_REQUEST.has(code) && isPage(answer) ? 'web-page' : code;
}

const OF_THE_REQUEST: ReadonlySet<FailureCode> = new Set<FailureCode>(['request-refused', 'bad-answer']);

const isPage = (answer: Answer): boolean => looksLikeHtml(decodeStart(answer.body));

function codeForStatus(status: number): FailureCode {
  if (status === 401 || status === 403) return 'key-rejected';
  if (status === 402) return 'not-in-plan';
  if (status === 407) return 'proxy-refused';
  if (status === 429) return 'rate-limited';
  if (status >= 500 || status === 408 || status === 425) return 'server-error';
  return status >= 400 ? 'request-refused' : 'bad-answer';
}

function waitFor(code: FailureCode, answer: Answer): number | undefined {
  return code === 'rate-limited' || code === 'server-error' ? answer.retryAfterMs : undefined;
}

/** `HTTP 403 code 102: API Key not valid` — masked before it is cut, so that no half of a key is left. */
function describe(answer: Answer, words: ErrorWords, mask: Mask): string {
  const code = words.code === '' ? '' : ` code ${words.code}`;
  const page = isPage(answer) ? ': a web page instead of an answer' : '';
  const message = words.message === '' ? page : `: ${words.message}`;
  return plainLine(mask(`HTTP ${answer.status}${code}${message}`));
}

function parseJson(answer: Answer): unknown {
  try {
    return JSON.parse(textOf(answer)) as unknown;
  } catch {
    return undefined;
  }
}

const textOf = ({ body }: Answer): string => decode(body).replace(/^\uFEFF/, '');

function notJson(answer: Answer): string {
  if (answer.body.length === 0) return `HTTP ${answer.status} with an empty answer`;
  return `HTTP ${answer.status} with ${isPage(answer) ? 'a web page' : 'something unreadable'} instead of an answer`;
}
