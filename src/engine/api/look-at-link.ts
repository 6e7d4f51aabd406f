import type { Failure } from '../../shared/failure.ts';
import type { Answer, HttpDoor, OpenCall } from './http-door.ts';

/** What one request to a public link brought: an answer of any status, or none. */
export type Look =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'unproven'; readonly failure: Failure }
  | { readonly kind: 'aborted' };

/** One look at a public link, without credentials and without its body; a GET asks for the first byte only. */
export async function lookAtLink(
  door: HttpDoor,
  url: string,
  how: Pick<OpenCall, 'method' | 'signal' | 'outsideOnly'>,
): Promise<Look> {
  const range = how.method === 'GET' ? { range: 'bytes=0-0' } : {};
  const result = await door.open({ url, headersOnly: true, ...range, ...how });
  if (result === 'aborted') return { kind: 'aborted' };
  return result.ok ? { kind: 'answer', answer: result.value } : { kind: 'unproven', failure: result.failure };
}

/** Any 2xx, and the 416 by which a host tells the size of an empty file. */
export function isThere(answer: Answer): boolean {
  return (
    (answer.status >= 200 && answer.status <= 299) ||
    (answer.status === 416 && toldSize(answer) !== undefined)
  );
}

/** The whole file's size: the total of Content-Range, else Content-Length of an answer that is not a part. */
export function toldSize(answer: Answer): number | undefined {
  const total = /^bytes\s+(?:\d+-\d+|\*)\/(\d{1,16})$/i.exec(
    answer.headers.get('content-range')?.trim() ?? '',
  );
  if (total?.[1] !== undefined) return Number(total[1]);
  const partial = answer.status === 206 || answer.status === 416;
  const encoded = (answer.headers.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity';
  const length = answer.headers.get('content-length')?.trim() ?? '';
  return !partial && !encoded && /^\d{1,16}$/.test(length) ? Number(length) : undefined;
}
