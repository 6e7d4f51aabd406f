import { z } from 'zod';
import { type Answer, apiError, emptyAnswer, refusedKey, storageError } from '../answers.ts';
import type { OriginName } from '../ledger-entries.ts';
import { API_ROUTES, FAULT_ROUTES, faultKind, STORING_ROUTES } from './fault-kind.ts';

const Milliseconds = z.number().int().min(0);
const Count = z.number().int().min(0);
const Status = z.number().int().min(200).max(599);

const PROXY_PAGE =
  '<!doctype html><html><head><title>Sign in to the network</title></head><body>Sign in.</body></html>';

/** The usual answer of the origin that fails: documented shape on the API, XML on storage. */
function plainFailure(origin: OriginName, status: number): Answer {
  return origin === 'api'
    ? apiError(status, {
        action: 'request',
        code: status,
        message: `The sandbox was told to answer ${status}.`,
      })
    : storageError(status, 'SandboxFault', `The sandbox was told to answer ${status}.`);
}

function bodyAnswer(status: number, body: unknown): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return { status, headers: { 'content-type': type }, body: text };
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Every kind a script can name. A new kind is one more entry here. */
export const FAULT_KINDS = {
  /** RST after n bytes: of the body received (put, directUpload), else of the body sent. */
  resetAtByte: faultKind(FAULT_ROUTES, { byte: Count }, ({ byte }) => ({ resetAtByte: byte })),
  /** The object is there, its answer is not. */
  storeThenDrop: faultKind(STORING_ROUTES, {}, () => ({ dropAnswer: true })),
  /** Nothing is done and nothing is answered. */
  dropBeforeAnswer: faultKind(FAULT_ROUTES, {}, () => ({
    instead: () => emptyAnswer(200),
    dropAnswer: true,
  })),
  /** Any status; `retryAfter` in seconds or as an HTTP date; `early` answers before a body is read. */
  status: faultKind(
    FAULT_ROUTES,
    {
      status: Status,
      headers: z.record(z.string(), z.string()).optional(),
      body: z.json().optional(),
      retryAfter: z.union([z.number().min(0), z.string()]).optional(),
      early: z.boolean().optional(),
    },
    ({ status, headers, body, retryAfter, early }) => ({
      early,
      instead: (origin) => {
        const answer = body === undefined ? plainFailure(origin, status) : bodyAnswer(status, body);
        const told = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
        return { ...answer, headers: { ...answer.headers, ...told, ...lowerCaseNames(headers ?? {}) } };
      },
    }),
  ),
  /** Stored and answered 200, but not to be seen for a time, or for a number of requests, or both. */
  visibleLate: faultKind(
    STORING_ROUTES,
    { afterMs: Milliseconds.optional(), afterRequests: Count.optional() },
    ({ afterMs = 0, afterRequests = 0 }) => ({ keeping: { as: 'late', afterMs, afterRequests } }),
  ),
  /** Answered as if the key were wrong. */
  refuseKey: faultKind(API_ROUTES, {}, () => ({ instead: refusedKey })),
  /** Silence: before the answer (the work is done by then), or in the middle of the body. */
  stall: faultKind(
    FAULT_ROUTES,
    { ms: Milliseconds, at: z.enum(['beforeAnswer', 'midBody']) },
    ({ ms, at }) => (at === 'beforeAnswer' ? { stallBeforeAnswerMs: ms } : { stallMidBodyMs: ms }),
  ),
  /** Sent elsewhere. */
  redirect: faultKind(
    FAULT_ROUTES,
    { to: z.string().min(1), status: z.number().int().min(300).max(399).optional() },
    ({ to, status = 302 }) => ({ instead: () => emptyAnswer(status, { location: to }) }),
  ),
  /** The page of a proxy or a captive portal. */
  html: faultKind(FAULT_ROUTES, { status: Status }, ({ status }) => ({
    instead: () => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: PROXY_PAGE }),
  })),
  /** The first half of the route's own answer, with a length that says it is whole. */
  truncateJson: faultKind(API_ROUTES, {}, () => ({
    reshape: (answer) =>
      typeof answer.body === 'string'
        ? { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) }
        : answer,
  })),
  /** Stored without its last byte, answered 200. */
  wrongSize: faultKind(STORING_ROUTES, {}, () => ({ keeping: { as: 'wrongSize' } })),
  /** Answered 200, stored nowhere. */
  storeNothing: faultKind(STORING_ROUTES, {}, () => ({ keeping: { as: 'nothing' } })),
  /** The route's own answer with other headers beside it. */
  headers: faultKind(FAULT_ROUTES, { headers: z.record(z.string(), z.string()) }, ({ headers }) => ({
    reshape: (answer) => ({ ...answer, headers: { ...answer.headers, ...lowerCaseNames(headers) } }),
  })),
} as const;

/** The fields of a kind; `unknown` adds nothing where a kind has none (zod types those as an index signature). */
type FieldsOf<Input> = string extends keyof Input ? unknown : Readonly<Input>;

/** A fault as a script names it. */
export type FaultAction = {
  [Kind in keyof typeof FAULT_KINDS]: { readonly kind: Kind } & FieldsOf<
    z.input<(typeof FAULT_KINDS)[Kind]['fields']>
  >;
}[keyof typeof FAULT_KINDS];
