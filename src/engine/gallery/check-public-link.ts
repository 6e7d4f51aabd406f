import { type Failure, failure } from '../../shared/failure.ts';
import type { Answer, HttpDoor, OpenCall } from '../api/http-door.ts';
import { isThere, type Look, lookAtLink, toldSize } from '../api/look-at-link.ts';
import { storageFailure } from '../api/storage-answers.ts';

/** What a look at a public link found. */
export type LinkFinding =
  | { readonly kind: 'reachable'; readonly sizeBytes: number | null; readonly contentType: string }
  | { readonly kind: 'unreachable'; readonly failure: Failure }
  | { readonly kind: 'aborted' };

const GONE = new Set([404, 410]);
const TOO_MANY = 429;

/**
 * Looks at a link as Ayrshare would: no credentials, no redirect, nothing inside this network. Only a good answer to HEAD counts, with a
 * size: signed links refuse HEAD in many ways, some hosts tell a length of 0. Else the first byte decides.
 */
export async function checkPublicLink(
  door: HttpDoor,
  url: string,
  how: Pick<OpenCall, 'signal' | 'outsideOnly'>,
): Promise<LinkFinding> {
  const head = await lookAtLink(door, url, { method: 'HEAD', ...how });
  if (head.kind !== 'answer' || head.answer.status === TOO_MANY) return findingOf(head);
  if (isThere(head.answer) && (toldSize(head.answer) ?? 0) > 0) return findingOf(head);
  return findingOf(await lookAtLink(door, url, { method: 'GET', ...how }));
}

function findingOf(seen: Look): LinkFinding {
  if (seen.kind === 'aborted') return seen;
  if (seen.kind === 'unproven') return { kind: 'unreachable', failure: seen.failure };
  const { answer } = seen;
  if (GONE.has(answer.status)) {
    return { kind: 'unreachable', failure: failure('verify-missing', `HTTP ${answer.status}`) };
  }
  if (!isThere(answer)) return { kind: 'unreachable', failure: storageFailure(answer) };
  return { kind: 'reachable', sizeBytes: toldSize(answer) ?? null, contentType: typeOf(answer) };
}

/** `image/jpeg` without its parameters; empty for what is no type. */
function typeOf(answer: Answer): string {
  const told = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(told) ? told : '';
}
