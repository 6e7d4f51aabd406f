import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { Clock } from '../ports/clock.ts';
import { reveal } from '../secret.ts';
import type { ProxyWay } from './route.ts';

/** Where the tunnel leads. */
export interface TunnelEnd {
  readonly host: string;
  readonly port: number;
}

export interface TunnelOptions {
  readonly proxy: ProxyWay;
  readonly clock: Clock;
  readonly connectTimeoutMs: number;
  /** For a proxy that is spoken to over TLS; the system's trust when left out. */
  readonly secureContext?: SecureContext | undefined;
  /** Told of the question to the proxy, so that it can be broken off. */
  readonly asking: (request: ClientRequest) => void;
}

/** How a proxy's own refusals are named, before what they are: `PROXY_407`, `PROXY_ECONNREFUSED`. */
const REFUSED = 'PROXY_';
/** What a missing network looks like from here; it says nothing about the proxy. */
const NO_NETWORK =
  /^(ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|ETIMEDOUT)$/;

/**
 * Asks a proxy for a way to the far end. Rejects with an error whose code tells why; the proxy's words are not in it.
 * The login goes to the proxy alone, never to the far end.
 */
export async function openTunnel(to: TunnelEnd, options: TunnelOptions): Promise<Duplex> {
  const login = await options.proxy.login();
  const authority = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${to.port}`;
  const own = login === undefined ? {} : { 'Proxy-Authorization': `Basic ${base64(reveal(login))}` };
  const ask = question(options, { path: authority, headers: { Host: authority, ...own } });
  options.asking(ask);
  const timer = options.clock.after(options.connectTimeoutMs, () =>
    ask.destroy(coded('ETIMEDOUT', 'the proxy took too long')),
  );
  try {
    return await answered(ask);
  } finally {
    timer.cancel();
  }
}

function question(
  { proxy: { address }, secureContext }: TunnelOptions,
  about: Pick<RequestOptions, 'path' | 'headers'>,
): ClientRequest {
  const overTls = address.protocol === 'https:';
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const port = Number(address.port) || (overTls ? 443 : 80);
  const options = { ...about, method: 'CONNECT', host, port, agent: false } as const;
  if (!overTls) return httpRequest(options);
  // Else Node takes the name to be proved from the Host header, which is the far end's.
  const servername = isIP(host) === 0 ? host : '';
  return httpsRequest({ ...options, servername, ...(secureContext && { secureContext }) });
}

function answered(ask: ClientRequest): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    ask.once('connect', ({ statusCode = 0 }, socket: Duplex, head: Buffer) => {
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        return reject(coded(`${REFUSED}${statusCode}`, 'the proxy refused'));
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    ask.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? 'UNKNOWN';
      reject(coded(NO_NETWORK.test(code) ? code : `${REFUSED}${code}`, 'the proxy was not reached'));
    });
    ask.end();
  });
}

const coded = (code: string, words: string): Error => Object.assign(new Error(words), { code });
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
