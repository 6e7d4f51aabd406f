import { type Answer, emptyAnswer, storageError } from '../answers.ts';
import type { Call } from '../call.ts';
import { endingOf } from '../content-types.ts';
import type { Exchange } from '../exchange.ts';
import { type MediaObject, RESIZED } from '../media-store.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { byteRange } from './byte-range.ts';

/** `/media/ID.ENDING`, or `/media/ID_1080x1080.ENDING`, which serves the same bytes. */
function requestedId(exchange: Exchange): string {
  const name = exchange.path.slice('/media/'.length).split('.', 1)[0] ?? '';
  return name.endsWith(RESIZED) ? name.slice(0, -RESIZED.length) : name;
}

function headersOf(object: MediaObject): Record<string, string> {
  return {
    'content-type': object.contentType,
    'accept-ranges': 'bytes',
    etag: `"${object.sha256}"`,
    'last-modified': new Date(object.createdAt).toUTCString(),
  };
}

function served(parts: SandboxParts, exchange: Exchange, object: MediaObject): Answer {
  const headers = headersOf(object);
  const path = parts.store.contentPath(object);
  const range = byteRange(exchange.request.headers.range, object.size);
  if (range === 'unsatisfiable') {
    return {
      ...storageError(416, 'InvalidRange', 'The range is not in the object.'),
      headers: {
        'content-type': 'application/xml',
        'content-range': `bytes */${object.size}`,
      },
    };
  }
  if (range === undefined) return { status: 200, headers, body: { path, start: 0, end: object.size } };
  const told = `bytes ${range.start}-${range.end - 1}/${object.size}`;
  return { status: 206, headers: { ...headers, 'content-range': told }, body: { path, ...range } };
}

/** "open `accessUrl` | `HEAD`, or `GET` with `Range: bytes=0-0` …; no credentials | 200 and the right size" (API.md). */
export function accessCall(parts: SandboxParts, exchange: Exchange): Call {
  const id = requestedId(exchange);
  const about = parts.store.find(id) ?? parts.signedUrls.promised(id);
  const { notes } = exchange;
  notes.route = 'access';
  notes.profile = about?.profile ?? null;
  notes.fileName = about?.fileName ?? null;
  notes.signedUrlId = parts.signedUrls.promised(id)?.id ?? null;
  return {
    target: { on: 'access', profile: notes.profile, fileName: notes.fileName },
    answer: async () => {
      const object = parts.store.look(id);
      const found = object !== undefined && object.ending === endingOf(exchange.path);
      return found
        ? served(parts, exchange, object)
        : storageError(404, 'NoSuchKey', 'There is no such object.');
    },
  };
}

/** HEAD tells what GET would, without the bytes. */
export function withoutBody(answer: Answer, length: number): Answer {
  return emptyAnswer(answer.status, { 'content-length': String(length), ...answer.headers });
}
