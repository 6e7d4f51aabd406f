import type { Answer, HttpDoor } from '../../engine/api/http-door.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failed, ok } from '../../shared/result.ts';

/** What the API is made to answer; no server says that. */
const MARK = 'hotfolder dry run: this file would be uploaded now';

const BAD_REQUEST = 400;

/** A door behind which nothing is: every question is refused here, and no byte leaves the process. */
export function shutDoor(plainHttp: boolean): HttpDoor {
  const body = new TextEncoder().encode(JSON.stringify({ status: 'error', message: MARK }));
  const answer: Answer = { status: BAD_REQUEST, headers: new Map(), body };
  return {
    plainHttp,
    api: () => Promise.resolve(ok(answer)),
    upload: () => Promise.resolve({ kind: 'answered', answer, lastByteLeft: false }),
    put: () =>
      Promise.resolve({ kind: 'failed', failure: failure('server-error', MARK), lastByteLeft: false }),
    open: () => Promise.resolve(failed(failure('server-error', MARK))),
  };
}

/** Whether an upload got as far as asking for its upload: everything before that was in order. */
export const wasAsked = (given: Failure | null): boolean => given?.detail.includes(MARK) ?? false;
