import { z } from 'zod';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { atOnce, type Turns } from '../steps.ts';
import { apiAnswer, listInAnswer } from './answers.ts';
import { type DirectOutcome, type DirectRequest, directOutcome, directPutBody } from './direct-upload.ts';
import type { Answer, Credentials, HttpDoor } from './http-door.ts';
import { maskKeys } from './mask-keys.ts';
import { parseMediaList, type ServerMediaList } from './media-item.ts';
import { budgetSpent } from './retry-after.ts';
import { parseSignedUpload, type SignedUpload } from './signed-upload.ts';

export type { SignedUpload } from './signed-upload.ts';

/** What a call to /user tells about a key. */
export interface ApiUser {
  /** Empty when not told. */
  readonly title: string;
  readonly activeSocialAccounts: readonly string[];
  readonly displayNames: readonly { readonly platform: string; readonly displayName: string }[];
}

/** What is wanted from a signed URL. */
export interface SignRequest {
  readonly fileName: string;
  /** A MIME type or the API's short form (`jpg`). */
  readonly contentType: string;
}

/** The media API's calls, as values. */
export interface MediaApi {
  /** Asks for a signed URL: just before its PUT, never ahead. */
  signUpload(
    credentials: Credentials,
    request: SignRequest,
    signal: AbortSignal,
  ): Promise<Result<SignedUpload> | 'aborted'>;
  /** Sends a whole file inside one call, with a description. */
  uploadDirect(credentials: Credentials, request: DirectRequest, signal: AbortSignal): Promise<DirectOutcome>;
  /** The usual way to check a key. */
  user(credentials: Credentials, signal: AbortSignal): Promise<Result<ApiUser> | 'aborted'>;
  /** The media of one profile, as far as the entries can be used. */
  listMedia(credentials: Credentials, signal: AbortSignal): Promise<Result<ServerMediaList> | 'aborted'>;
}

/** The short forms of the samples, by MIME type; others go out as MIME types. API.md. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  'video/quicktime': 'mov',
  'image/png': 'png',
  'video/mp4': 'mp4',
  'image/jpeg': 'jpg',
};

const account = z.string().catch('');
const displayName = z.object({ platform: account, displayName: account });
const userSchema = z.object({
  title: account,
  activeSocialAccounts: z.array(account).catch([]),
  displayNames: z.array(displayName.catch({ platform: '', displayName: '' })).catch([]),
});

/** Hears that an answer called the requests of a profile used up, and for how long if it said so (ms). */
export type BudgetSpent = (credentials: Credentials, waitMs: number | undefined) => void;

/** The calls over a door. A long list is taken to pieces in `turns`, or at once. */
export function mediaApi(
  door: HttpDoor,
  spent: BudgetSpent = () => undefined,
  turns: Turns = async (steps) => atOnce(steps),
): MediaApi {
  const { plainHttp = false } = door;
  const heard = ({ headers, retryAfterMs }: Answer, credentials: Credentials): void => {
    if (budgetSpent(headers)) spent(credentials, retryAfterMs);
  };
  const ask = async (path: string, credentials: Credentials, signal: AbortSignal) => {
    const answer = await door.api({ method: 'GET', path, credentials, signal });
    if (answer !== 'aborted' && answer.ok) heard(answer.value, credentials);
    return answer;
  };
  const meaning = (answer: Answer, credentials: Credentials): Result<unknown> =>
    apiAnswer(answer, (text) => maskKeys(text, credentials));
  const get = async (path: string, credentials: Credentials, signal: AbortSignal) => {
    const answer = await ask(path, credentials, signal);
    return answer === 'aborted' || !answer.ok ? answer : meaning(answer.value, credentials);
  };
  return {
    async signUpload(credentials, request, signal) {
      const body = await get(signPath(request), credentials, signal);
      if (body === 'aborted' || !body.ok) return body;
      return parseSignedUpload(body.value, plainHttp);
    },
    async uploadDirect(credentials, request, signal) {
      const body = directPutBody(request);
      const came = await door.upload({ path: '/media/upload', body, credentials, signal });
      if (came.kind === 'answered') heard(came.answer, credentials);
      return directOutcome(came, { mask: (text) => maskKeys(text, credentials), plainHttp });
    },
    async user(credentials, signal) {
      const body = await get('/user', credentials, signal);
      if (body === 'aborted' || !body.ok) return body;
      const parsed = userSchema.safeParse(body.value);
      return parsed.success ? ok(parsed.data) : failed(failure('bad-answer', 'unusable: user'));
    },
    async listMedia(credentials, signal) {
      const answer = await ask('/media', credentials, signal);
      if (answer === 'aborted' || !answer.ok) return answer;
      const entries = await turns(listInAnswer(answer.value), signal);
      if (entries === 'aborted') return 'aborted';
      const body = entries === undefined ? meaning(answer.value, credentials) : ok(entries);
      if (!body.ok) return body;
      const list = await turns(parseMediaList(body.value), signal);
      if (list === 'aborted') return 'aborted';
      return list === undefined ? failed(failure('bad-answer', 'unusable: media list')) : ok(list);
    },
  };
}

function signPath({ fileName, contentType }: SignRequest): string {
  const type = SHORT_FORMS[contentType.toLowerCase()] ?? contentType;
  return `/media/uploadUrl?fileName=${encode(fileName)}&contentType=${encode(type)}`;
}

/** Names may hold half a surrogate pair, which no URL can carry. */
function encode(text: string): string {
  const whole = text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
  return encodeURIComponent(whole);
}
