import { type Failure, failure } from '../../shared/failure.ts';
import type { Answer, HttpDoor } from './http-door.ts';
import { isThere, type Look, lookAtLink, toldSize } from './look-at-link.ts';
import { storageFailure } from './storage-answers.ts';

/** What a look at an access URL proved. */
export type Verdict =
  | { readonly kind: 'there'; readonly sizeKnown: boolean }
  | { readonly kind: 'absent'; readonly status: number }
  | { readonly kind: 'wrong-size'; readonly size: number }
  /** Offline, 5xx, a redirect, a web page: neither there nor absent. */
  | { readonly kind: 'unproven'; readonly failure: Failure }
  | { readonly kind: 'aborted' };

export interface LinkCheck {
  readonly accessUrl: string;
  /** Bytes. */
  readonly expectedSize: number;
}

const ABSENT = new Set([403, 404, 410]);
/** Hosts that refuse HEAD say it with one of these. */
const HEAD_REFUSED = new Set([400, 405, 501]);

/**
 * Looks whether the bytes are at their link, without credentials. HEAD first; where HEAD is refused, or tells
 * another size (some hosts answer HEAD with a length of 0), a GET of the first byte decides.
 */
export async function verifyLink(door: HttpDoor, check: LinkCheck, signal: AbortSignal): Promise<Verdict> {
  const head = await lookAtLink(door, check.accessUrl, { method: 'HEAD', signal });
  if (head.kind === 'answer' && HEAD_REFUSED.has(head.answer.status)) {
    return verdictOf(await lookAtLink(door, check.accessUrl, { method: 'GET', signal }), check);
  }
  const verdict = verdictOf(head, check);
  if (verdict.kind !== 'wrong-size') return verdict;
  const get = await lookAtLink(door, check.accessUrl, { method: 'GET', signal });
  return verdictOf(get, check);
}

function verdictOf(seen: Look, check: LinkCheck): Verdict {
  if (seen.kind !== 'answer') return seen;
  const { answer } = seen;
  if (ABSENT.has(answer.status)) return { kind: 'absent', status: answer.status };
  if (!isThere(answer)) return { kind: 'unproven', failure: storageFailure(answer) };
  if (isPage(answer)) {
    return { kind: 'unproven', failure: failure('bad-answer', 'a web page instead of the file') };
  }
  const size = toldSize(answer);
  if (size === undefined) return { kind: 'there', sizeKnown: false };
  return size === check.expectedSize ? { kind: 'there', sizeKnown: true } : { kind: 'wrong-size', size };
}

/** A captive portal answers every link with its own page; no medium is one. */
const isPage = (answer: Answer): boolean => /^text\/html\b/i.test(answer.headers.get('content-type') ?? '');
