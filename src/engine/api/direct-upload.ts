import { z } from 'zod';
import { type Failure, failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { apiAnswer, type Mask } from './answers.ts';
import { type DirectFile, directBody } from './direct-body.ts';
import type { Answer, PutBody, UploadOutcome } from './http-door.ts';
import { usableLink } from './signed-upload.ts';

/** One file that goes to the API inside one call. */
export interface DirectRequest extends DirectFile {
  /** As in a PUT: `ok` lets the last block go; a failure breaks the body off, so that nothing can be stored. */
  beforeLastBlock(): Promise<Result<void>>;
  /** Bytes of the file that were handed to the socket so far. */
  onProgress(sentBytes: number): void;
}

/** What came of a direct upload. There is no link before its answer, so an unclear one is never simply repeated. */
export type DirectOutcome =
  | { readonly kind: 'stored'; readonly accessUrl: string }
  /** Nothing was stored, for sure: the body was not whole, or the answer refuses it. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly status?: number }
  /** The whole body may be stored, and nothing tells where. */
  | { readonly kind: 'unclear'; readonly failure: Failure }
  | { readonly kind: 'aborted' };

/** 409 and 412 may mean "already there", 408 and 425 are said by hosts in between: only the list can tell. */
const UNSETTLED: ReadonlySet<number> = new Set([408, 409, 412, 425]);

const answerSchema = z.object({ url: z.string().max(4_096) });

/** The body of a direct upload, as it goes to the door. */
export function directPutBody(request: DirectRequest): PutBody {
  const { bytes } = request;
  const body = directBody(request);
  return {
    ...body,
    beforeLastBlock: () => request.beforeLastBlock(),
    onProgress: (sent) => request.onProgress(Math.floor((bytes.length * sent) / body.length)),
  };
}

/** Sorts what the door brought back. Never throws, whatever came. */
export function directOutcome(
  came: UploadOutcome,
  rules: { readonly mask: Mask; readonly plainHttp: boolean },
): DirectOutcome {
  if (came.kind === 'aborted') return came;
  if (came.kind === 'failed') return doubtful(came.failure, came.lastByteLeft);
  const { answer, lastByteLeft } = came;
  const { status } = answer;
  const said = linkIn(answer, rules);
  if (!lastByteLeft) {
    const early = failure('bad-answer', `HTTP ${status} before the whole file was sent`);
    return { kind: 'refused', failure: said.ok ? early : said.failure, status };
  }
  if (said.ok) return { kind: 'stored', accessUrl: said.value };
  return refusedForSure(status, said.failure)
    ? { kind: 'refused', failure: said.failure, status }
    : { kind: 'unclear', failure: said.failure };
}

const doubtful = (given: Failure, lastByteLeft: boolean): DirectOutcome => ({
  kind: lastByteLeft ? 'unclear' : 'refused',
  failure: given,
});

/** A 4xx refuses the call before its work is done; so do 501 and a 200 that says that the key is invalid. */
const refusedForSure = (status: number, said: Failure): boolean =>
  (status >= 400 && status < 500 && !UNSETTLED.has(status)) || status === 501 || said.code === 'key-rejected';

/** The link in an answer `{id, url, fileName, description}`. The failure never holds it. */
function linkIn(
  answer: Answer,
  { mask, plainHttp }: { readonly mask: Mask; readonly plainHttp: boolean },
): Result<string> {
  const body = apiAnswer(answer, mask);
  if (!body.ok) return body;
  const parsed = answerSchema.safeParse(body.value);
  const link = parsed.success ? usableLink(parsed.data.url, plainHttp) : undefined;
  return link === undefined ? failed(failure('bad-answer', 'unusable: url')) : ok(link);
}
