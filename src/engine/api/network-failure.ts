import { type Failure, type FailureCode, failure } from '../../shared/failure.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'network-down',
  EAI_AGAIN: 'network-down',
  EAI_NODATA: 'network-down',
  ECONNREFUSED: 'network-down',
  ENETUNREACH: 'network-down',
  EHOSTUNREACH: 'network-down',
  EHOSTDOWN: 'network-down',
  ENETDOWN: 'network-down',
  EADDRNOTAVAIL: 'network-down',
  EACCES: 'network-down',
  EPERM: 'network-down',
  ECONNRESET: 'network-reset',
  ECONNABORTED: 'network-reset',
  EPIPE: 'network-reset',
  ERR_STREAM_PREMATURE_CLOSE: 'network-reset',
  ERR_STREAM_DESTROYED: 'network-reset',
  ETIMEDOUT: 'network-timeout',
  ESOCKETTIMEDOUT: 'network-timeout',
  EPROTO: 'tls-refused',
  HOSTNAME_MISMATCH: 'tls-refused',
  INVALID_CA: 'tls-refused',
  INVALID_PURPOSE: 'tls-refused',
  PATH_LENGTH_EXCEEDED: 'tls-refused',
};

/** What OpenSSL and Node name their refusals of a certificate or a handshake. */
const TLS = /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
/** Answers that are not HTTP, or bodies that are not what their encoding says. */
const GARBLED = /^(HPE_|Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/;
/** What a proxy refused, or how it was not reached. */
const PROXY = /^PROXY_/;
const REDIRECTS = new Set(['no-redirect', 'invalid-redirect', 'max-redirect', 'unsupported-redirect']);

/** The text field of that name, where the error has one. */
function text(error: unknown, name: 'code' | 'type'): string {
  const value = (error as Partial<Record<typeof name, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

/**
 * What a system error or one of node-fetch becomes. The detail is made of the error's code only: messages of
 * node-fetch hold URLs, and a signed URL is a secret.
 */
export function networkFailure(error: unknown): Failure {
  if (REDIRECTS.has(text(error, 'type')))
    return failure('redirected', 'the answer points to another address');
  const code = text(error, 'code')
    .replace(/[^A-Za-z0-9_]/g, '')
    .slice(0, 60);
  if (PROXY.test(code)) return failure('proxy-refused', code.replace(PROXY, ''));
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  if (known !== undefined) return failure(known, code);
  if (TLS.test(code)) return failure('tls-refused', code);
  if (GARBLED.test(code)) return failure('bad-answer', code);
  return failure('network-reset', code);
}

/** True for what no network can cause: a mistake of the program, to be thrown on. */
export function isBug(error: unknown): boolean {
  const code = text(error, 'code');
  if (code.startsWith('ERR_INVALID_') || code.startsWith('ERR_HTTP_')) return true;
  return (
    code === '' && [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind)
  );
}
