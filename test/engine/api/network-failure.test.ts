import { describe, expect, test } from 'vitest';
import { isBug, networkFailure } from '../../../src/engine/api/network-failure.ts';

const withCode = (code: string): Error =>
  Object.assign(new Error('request to https://x/?signature=S failed'), { code });

describe('an error of the network', () => {
  test.each([
    ['ENOTFOUND', 'network-down'],
    ['EAI_AGAIN', 'network-down'],
    ['ECONNREFUSED', 'network-down'],
    ['ENETUNREACH', 'network-down'],
    ['EHOSTUNREACH', 'network-down'],
    ['ENETDOWN', 'network-down'],
    ['ECONNRESET', 'network-reset'],
    ['EPIPE', 'network-reset'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'network-reset'],
    ['ETIMEDOUT', 'network-timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-refused'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-refused'],
    ['CERT_HAS_EXPIRED', 'tls-refused'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-refused'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-refused'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-refused'],
    ['HPE_INVALID_CONSTANT', 'bad-answer'],
    ['Z_DATA_ERROR', 'bad-answer'],
    ['ESOMETHINGNEW', 'network-reset'],
  ])('%s is %s, told by its code alone', (code, expected) => {
    expect(networkFailure(withCode(code))).toEqual({ code: expected, detail: code });
  });

  test('whose code is no code tells nothing', () => {
    const { detail } = networkFailure(withCode('https://x/?signature=S '.repeat(9)));
    expect(detail).not.toMatch(/[:/?=]/);
    expect(detail.length).toBeLessThanOrEqual(60);
  });

  test.each([undefined, null, 7, 'text', {}, { code: 7 }, Object.create(null), { code: '__proto__' }])(
    'can be anything: %j',
    (error) => {
      expect(networkFailure(error).code).toBe('network-reset');
    },
  );

  test('is told from a bug of ours', () => {
    expect(isBug(new TypeError('x is not a function'))).toBe(true);
    expect(isBug(Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(true);
    expect(isBug(withCode('ECONNRESET'))).toBe(false);
    expect(isBug(new Error('socket hang up'))).toBe(false);
  });
});
