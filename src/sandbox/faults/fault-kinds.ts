import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Answer, apiError, emptyAnswer, refusedKey, storageError } from '../answers.ts';
import type { OriginName } from '../ledger-entries.ts';
import { API_ROUTES, FAULT_ROUTES, faultKind, STORING_ROUTES } from './fault-kind.ts';

const Milliseconds = z.number().int().min(0);
const Count = z.number().int().min(0);
const Status = z.number().int().min(200).max(599);
const How = z.enum(['close', 'reset', 'halfClose']);

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
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return { status, headers: { 'content-type': type }, body: text };
}

/** A value of another type than this one. */
function otherType(value: unknown): unknown {
  if (Array.isArray(value)) return { 0: value.map(otherType) };
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? 7 : String(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, otherType(inner)]));
}

function withWrongTypes(answer: Answer): Answer {
  if (typeof answer.body !== 'string') return answer;
  return { ...answer, body: JSON.stringify(otherType(JSON.parse(answer.body))) };
}

function packed(answer: Answer, broken: boolean): Answer {
  const plain = Buffer.from(String(answer.body));
  const body = broken ? Buffer.concat([gzipSync(plain).subarray(0, 12), plain]) : gzipSync(plain);
  return { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' }, body };
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Every kind a script can name. A new kind is one more entry here. */
export const FAULT_KINDS = {
  /** RST after n bytes: of the body received (put, directUpload), else of the body sent. */
  resetAtByte: faultKind(FAULT_ROUTES, { byte: Count }, ({ byte }) => ({ resetAtByte: byte })),
  /** The object is there, its answer is not. */
  storeThenDrop: faultKind(STORING_ROUTES, { how: How.optional() }, ({ how = 'close' }) => ({
    dropAnswer: how,
  })),
  /** Nothing is done and nothing is answered. */
  dropBeforeAnswer: faultKind(FAULT_ROUTES, { how: How.optional() }, ({ how = 'close' }) => ({
    instead: () => emptyAnswer(200),
    dropAnswer: how,
  })),
  /** Our half of the connection ends in the middle of the body; the client's half stays open. */
  halfClose: faultKind(FAULT_ROUTES, {}, () => ({ halfCloseMidBody: true })),
  /** The body passes a few bytes at a time. */
  drip: faultKind(
    FAULT_ROUTES,
    { bytes: z.number().int().min(1).optional(), everyMs: Milliseconds },
    ({ bytes = 1, everyMs }) => ({ drip: { bytes, everyMs } }),
  ),
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
  /** The route's own answer with every value of another type: text as a number, anything else as text. */
  wrongTypes: faultKind(API_ROUTES, {}, () => ({ reshape: withWrongTypes })),
  /** JSON of about so many bytes, right in every comma. */
  hugeJson: faultKind(API_ROUTES, { bytes: Count }, ({ bytes }) => ({
    instead: () => bodyAnswer(200, Buffer.from(`[${'0,'.repeat(bytes / 2)}0]`)),
  })),
  /** A packed error; with `broken`, packed bytes that do not unpack. */
  gzip: faultKind(FAULT_ROUTES, { status: Status, broken: z.boolean().optional() }, ({ status, broken }) => ({
    instead: (origin) => packed(plainFailure(origin, status), broken ?? false),
  })),
  /** The answer of the first struck request, given to every later one, as a cache in between would. */
  repeatAnswer: faultKind(API_ROUTES, {}, () => {
    let first: Answer | undefined;
    return {
      reshape: (answer) => {
        first ??= answer;
        return first;
      },
    };
  }),
  /** A signed URL with another life than usual; 0 has ended before it is used. */
  urlLifetime: faultKind(['uploadUrl'], { ms: Milliseconds }, ({ ms }) => ({ urlLifetimeMs: ms })),
  /** The signed URL leads to another origin, where nobody may be. */
  uploadOrigin: faultKind(['uploadUrl'], { origin: z.url() }, ({ origin }) => ({
    reshape: (answer) =>
      typeof answer.body === 'string'
        ? { ...answer, body: answer.body.replace(/("uploadUrl":")[a-z]+:\/\/[^/]+/, `$1${origin}`) }
        : answer,
  })),
  /** Refused as if the Content-Type were not the one that was signed. */
  refuseType: faultKind(['put'], {}, () => ({
    instead: () => storageError(403, 'SignatureDoesNotMatch', 'The Content-Type is not the signed one.'),
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
