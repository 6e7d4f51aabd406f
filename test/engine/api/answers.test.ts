import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiAnswer } from '../../../src/engine/api/answers.ts';
import type { Answer } from '../../../src/engine/api/http-door.ts';
import { maskKeys } from '../../../src/engine/api/mask-keys.ts';
import { Secret } from '../../../src/engine/secret.ts';
import type { Failure } from '../../../src/shared/failure.ts';

const KEY = 'ABCD-1234/"+Ä-SECRET';
const credentials = { apiKey: new Secret(KEY), profileKey: new Secret('ABCD-1234') };
const mask = (text: string): string => maskKeys(text, credentials);

const answer = (status: number, body: unknown, retryAfterMs?: number): Answer => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bare = { status, headers: new Map<string, string>(), body: new TextEncoder().encode(text) };
  return retryAfterMs === undefined ? bare : { ...bare, retryAfterMs };
};

function failureOf(given: Answer): Failure {
  const result = apiAnswer(given, mask);
  if (result.ok) throw new Error('not a failure');
  return result.failure;
}

describe('an error keeps the API’s own code and words', () => {
  const said = 'HTTP 400 code 123: Not like this';
  test.each([
    ['flat', { action: 'media', status: 'error', code: 123, message: 'Not like this' }],
    ['in a list', { status: 'error', errors: [{ action: 'x', code: 123, message: 'Not like this' }] }],
    [
      'in posts',
      { status: 'error', posts: [{ status: 'error', errors: [{ code: 123, message: 'Not like this' }] }] },
    ],
    ['in an object', { error: { code: '123', message: 'Not like this' } }],
    ['with its code outside', { code: 123, errors: ['Not like this'] }],
  ])('%s', (_shape, body) => {
    expect(failureOf(answer(400, body))).toEqual({ code: 'request-refused', detail: said });
  });
});

describe('a status decides what becomes of a call', () => {
  test.each([
    [400, 'request-refused'],
    [401, 'key-rejected'],
    [402, 'not-in-plan'],
    [403, 'key-rejected'],
    [404, 'request-refused'],
    [405, 'request-refused'],
    [407, 'proxy-refused'],
    [408, 'server-error'],
    [409, 'request-refused'],
    [410, 'request-refused'],
    [413, 'request-refused'],
    [415, 'request-refused'],
    [425, 'server-error'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'server-error'],
    [304, 'bad-answer'],
  ])('%i is %s, whatever its body is', (status, code) => {
    for (const body of ['', '<?xml version="1.0"?><Error/>', '{"code":', 'null', '[]']) {
      expect(failureOf(answer(status, body)).code).toBe(code);
    }
  });

  test.each([
    [200, 'web-page'],
    [304, 'web-page'],
    [400, 'web-page'],
    [404, 'web-page'],
    [405, 'web-page'],
    [413, 'web-page'],
    [401, 'key-rejected'],
    [402, 'not-in-plan'],
    [403, 'key-rejected'],
    [407, 'proxy-refused'],
    [429, 'rate-limited'],
    [502, 'server-error'],
    [504, 'server-error'],
  ])('%i with a web page is %s: who answers with pages has not judged the file', (status, code) => {
    const page = '<!DOCTYPE html><title>Dashboard</title>';
    expect(failureOf(answer(status, page))).toEqual({
      code,
      detail:
        status === 200
          ? 'HTTP 200 with a web page instead of an answer'
          : `HTTP ${status}: a web page instead of an answer`,
    });
  });

  test('and the wait goes along where waiting helps', () => {
    expect(failureOf(answer(429, '', 7_000)).retryAfterMs).toBe(7_000);
    expect(failureOf(answer(503, '', 7_000)).retryAfterMs).toBe(7_000);
    expect(failureOf(answer(401, '', 7_000)).retryAfterMs).toBeUndefined();
  });
});

describe('HTTP 200', () => {
  test('with JSON is an answer', () => {
    expect(apiAnswer(answer(200, '\uFEFF[1]'), mask)).toEqual({ ok: true, value: [1] });
  });

  test.each([
    ['', 'HTTP 200 with an empty answer'],
    ['[{"id":1},{"i', 'HTTP 200 with something unreadable instead of an answer'],
  ])('with %j is no answer', (body, detail) => {
    expect(failureOf(answer(200, body))).toEqual({ code: 'bad-answer', detail });
  });

  test.each(['<!DOCTYPE html><title>Sign in</title>', '<!-- portal -->\n<HTML>'])(
    'with the page %j is the answer of something else',
    (body) => {
      const detail = 'HTTP 200 with a web page instead of an answer';
      expect(failureOf(answer(200, body))).toEqual({ code: 'web-page', detail });
    },
  );

  test('that says error is one: a refused key by its number, anything else to be tried again', () => {
    const refused = { status: 'error', code: 102, message: 'API Key not valid' };
    expect(failureOf(answer(200, refused))).toMatchObject({ code: 'key-rejected' });
    expect(failureOf(answer(200, { status: 'error', code: 9, message: 'Hm' }))).toEqual({
      code: 'server-error',
      detail: 'HTTP 200 code 9: Hm',
    });
  });
});

describe('the words of an error', () => {
  test('never hold a key, however it is spelled', () => {
    const message = `bad ${KEY} ${encodeURIComponent(KEY)} ${JSON.stringify(KEY)} ABCD-1234.`;
    const { detail } = failureOf(answer(403, { message }));
    expect(detail).toBe('HTTP 403: bad [secret] [secret] "[secret]" [secret].');
  });

  test('never hold the beginning of a key that stands where they are cut', () => {
    for (let length = 440; length < 520; length += 1) {
      const { detail } = failureOf(answer(403, { message: 'x'.repeat(length) + KEY }));
      expect(detail).not.toContain('ABCD');
    }
  });

  test('are one line of at most 500 characters without addresses and control characters', () => {
    const message = `a\u0000b\r\nc\u202Ed https://storage.example/x?signature=1 ${'😀'.repeat(600)}`;
    const { detail } = failureOf(answer(400, { message }));
    expect(detail).toMatch(/^HTTP 400: a b c d \[address\] 😀/);
    expect(detail.length).toBeLessThanOrEqual(500);
    expect(detail).not.toMatch(/\p{Cc}|\p{Cs}/u);
  });

  test('never break the reading: any JSON, any status', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.json(), (status, body) => {
        const result = apiAnswer(answer(status, body), mask);
        return result.ok || result.failure.detail.length <= 500;
      }),
    );
  });

  test('never break the reading: any bytes, any error shape', () => {
    const shape = fc.object({
      key: fc.constantFrom('status', 'errors', 'posts', 'code', 'message', 'error'),
      maxDepth: 6,
    });
    fc.assert(
      fc.property(shape, fc.uint8Array(), (body, bytes) => {
        apiAnswer(answer(400, body), mask);
        apiAnswer({ status: 200, headers: new Map(), body: bytes }, mask);
        apiAnswer({ status: 500, headers: new Map(), body: bytes }, mask);
      }),
    );
  });
});
