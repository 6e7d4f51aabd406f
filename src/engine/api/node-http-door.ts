import type { RequestInit } from 'node-fetch';
import { failure } from '../../shared/failure.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import { reveal } from '../secret.ts';
import { exchange } from './exchange.ts';
import type { ApiCall, Credentials, HttpDoor, OpenCall } from './http-door.ts';
import type { Limits } from './limits.ts';
import { openStream, type StreamedAnswer } from './open-stream.ts';
import { putFile } from './put-file.ts';
import type { Route } from './route.ts';
import { routedPools } from './routed-pools.ts';
import { sendHeld } from './send-held.ts';
import { allowsPlainHttp } from './signed-upload.ts';
import { UploadRate } from './upload-rate.ts';

const NO_KEY = failure('key-rejected', 'the key has characters no key has');

export interface NodeHttpDoorOptions {
  /** Where the API is, path included, without query: `https://api.ayrshare.com/api`. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly userAgent?: string;
  /** Certificates to trust instead of the system's, PEM. */
  readonly ca?: string;
  /** How fast files may leave; one for all doors of a program. Absent: as fast as they go. */
  readonly rate?: UploadRate;
  /** How connections are made now; asked before each. Straight when left out. */
  readonly route?: () => Route;
}

/** The door with what only programs need that show media: a body piece by piece, and an end. */
export interface NodeHttpDoor extends HttpDoor {
  /** A GET like `open`, without its cap: a film is taken as it is played. */
  stream(call: Omit<OpenCall, 'method' | 'headersOnly'>): Promise<Result<StreamedAnswer> | 'aborted'>;
  close(): void;
}

/** The door over node-fetch. `close` lets go of idle connections; running calls end by their own signals. */
export function nodeHttpDoor(options: NodeHttpDoorOptions): NodeHttpDoor {
  const { clock, limits, userAgent = 'Hotfolder', rate = new UploadRate(options.clock) } = options;
  const base = parseBase(options.baseUrl);
  const pools = routedPools(options);
  return {
    plainHttp: allowsPlainHttp(base.href),
    async api(call) {
      const url = apiUrl(base, call.path);
      const headers = apiHeaders(call, userAgent);
      if (headers === undefined) return failed(NO_KEY);
      const body = call.json === undefined ? {} : { body: JSON.stringify(call.json) };
      const init: RequestInit = {
        method: call.method,
        headers,
        ...body,
        agent: () => pools.now().calls.of(url),
      };
      const { signal } = call;
      const asked = { url, init, signal, maxBytes: limits.maxAnswerBytes, headersOnly: false };
      return await exchange(asked, clock, limits);
    },
    put: (call) => putFile(call, { clock, limits, agents: pools.now().puts, rate, userAgent }),
    async upload({ path, body, credentials, signal }) {
      const url = apiUrl(base, path);
      const headers = apiHeaders({ json: true, credentials }, userAgent);
      if (headers === undefined) return { kind: 'failed', failure: NO_KEY, lastByteLeft: false };
      const { maxAnswerBytes } = limits;
      const post = { method: 'POST', url, headers, body, maxAnswerBytes, signal } as const;
      return await sendHeld(post, { clock, limits, agents: pools.now().puts, rate });
    },
    async open(call) {
      const url = publicUrl(call.url);
      if (url === undefined) return failed(failure('bad-answer', 'not a link'));
      const init: RequestInit = {
        method: call.method,
        headers: openHeaders(call, userAgent),
        compress: false,
        agent: () => pools.now()[call.outsideOnly ? 'outside' : 'calls'].of(url),
      };
      const { signal, headersOnly = false } = call;
      const asked = { url, init, signal, maxBytes: limits.maxThumbBytes, headersOnly };
      return await exchange(asked, clock, limits);
    },
    async stream(call) {
      const url = publicUrl(call.url);
      if (url === undefined) return failed(failure('bad-answer', 'not a link'));
      const init: RequestInit = {
        headers: openHeaders(call, userAgent),
        compress: false,
        agent: () => pools.now()[call.outsideOnly ? 'outside' : 'calls'].of(url),
      };
      return await openStream({ url, init, signal: call.signal }, clock, limits);
    },
    close: () => pools.close(),
  };
}

function parseBase(text: string): URL {
  const base = new URL(text);
  const plain = base.username + base.password + base.search + base.hash === '';
  if (!plain || !isWeb(base))
    throw new Error('the API base URL must be http(s) without user, query and hash');
  return base;
}

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

/** Keys go to the configured origin, below the configured path, and nowhere else. */
function apiUrl(base: URL, path: string): URL {
  const below = base.pathname.replace(/\/+$/, '');
  const url = new URL(`${base.origin}${below}${path}`);
  const inside = url.origin === base.origin && url.pathname.startsWith(`${below}/`);
  if (!path.startsWith('/') || !inside || url.username + url.password !== '') {
    throw new Error('an API call may only go below the API base URL');
  }
  return url;
}

function publicUrl(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return isWeb(url) && url.username + url.password === '' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when a key could not stand in a header. */
function apiHeaders(
  call: Pick<ApiCall, 'json' | 'credentials'>,
  userAgent: string,
): Record<string, string> | undefined {
  const keys = keyHeaders(call.credentials);
  if (!Object.values(keys).every((value) => /^[\x21-\x7e ]+$/.test(value))) return undefined;
  const json = call.json === undefined ? {} : { 'Content-Type': 'application/json' };
  return { Accept: 'application/json', 'User-Agent': userAgent, ...json, ...keys };
}

function keyHeaders({ apiKey, profileKey }: Credentials): Record<string, string> {
  const bearer = { Authorization: `Bearer ${reveal(apiKey)}` };
  return profileKey === undefined ? bearer : { ...bearer, 'Profile-Key': reveal(profileKey) };
}

function openHeaders(call: Pick<OpenCall, 'range'>, userAgent: string): Record<string, string> {
  const range = call.range === undefined ? {} : { Range: call.range };
  return { 'Accept-Encoding': 'identity', 'User-Agent': userAgent, ...range };
}
