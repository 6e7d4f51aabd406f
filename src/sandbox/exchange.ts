import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { redactKeys } from './credentials.ts';
import type { LedgerRequest, OriginName, RouteName } from './ledger-entries.ts';
import type { SandboxParts } from './sandbox-parts.ts';

/** What is learned about a request on its way to the ledger. */
export interface ExchangeNotes {
  route: RouteName;
  profile: string | null;
  fileName: string | null;
  signedUrlId: string | null;
  bytesReceived: number;
  stored: boolean;
}

/** One request and its answer, with the notes for the ledger. */
export interface Exchange {
  readonly at: number;
  readonly origin: OriginName;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Kept from the start: a request lets go of its socket once that is destroyed. */
  readonly socket: Socket;
  /** Path and query as received, the query without its question mark. */
  readonly path: string;
  readonly rawQuery: string;
  readonly bodyHash: Hash;
  readonly notes: ExchangeNotes;
}

/** What an exchange is begun with. */
export interface Arrival {
  readonly origin: OriginName;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Begins an exchange at `at`, in epoch milliseconds. */
export function beginExchange(arrival: Arrival, at: number): Exchange {
  const url = arrival.request.url ?? '/';
  const mark = url.indexOf('?');
  return {
    ...arrival,
    socket: arrival.request.socket,
    at,
    path: mark < 0 ? url : url.slice(0, mark),
    rawQuery: mark < 0 ? '' : url.slice(mark + 1),
    bodyHash: createHash('sha256'),
    notes: {
      route: 'unknown',
      profile: null,
      fileName: null,
      signedUrlId: null,
      bytesReceived: 0,
      stored: false,
    },
  };
}

/** SHA-256 (hex) of the bytes received so far. */
export function bodySha256(exchange: Exchange): string {
  return exchange.bodyHash.copy().digest('hex');
}

/** Headers as received, by lower-case name: Node's own table drops repeated credentials. */
function receivedHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const name = (request.rawHeaders[index] ?? '').toLowerCase();
    const value = request.rawHeaders[index + 1] ?? '';
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** Whether a request carries a key in one of its two places. */
export function carriesCredentials(request: IncomingMessage): boolean {
  return request.headers.authorization !== undefined || request.headers['profile-key'] !== undefined;
}

/** The exchange as the ledger keeps it. In a redacted ledger no key and no signature is left. */
export function ledgerEntry(
  parts: SandboxParts,
  exchange: Exchange,
  status: LedgerRequest['status'],
): Omit<LedgerRequest, 'seq'> {
  const { request, notes } = exchange;
  const headers = receivedHeaders(request);
  const url = request.url ?? '/';
  return {
    at: exchange.at,
    origin: exchange.origin,
    method: request.method ?? '',
    url: parts.redactLedger ? redactSignature(url) : url,
    headers: parts.redactLedger ? redactKeys(headers, parts.keys) : headers,
    credentials: carriesCredentials(request),
    ...notes,
    sha256: notes.bytesReceived > 0 ? bodySha256(exchange) : null,
    status,
  };
}

/** "It is a bearer secret: in memory only, never stored or logged." (API.md) */
export function redactSignature(url: string): string {
  return url.replace(/([?&]signature=)[^&]*/g, '$1redacted');
}
