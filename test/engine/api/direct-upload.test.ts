import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DirectFile, directBody } from '../../../src/engine/api/direct-body.ts';
import { directOutcome } from '../../../src/engine/api/direct-upload.ts';
import type { UploadOutcome } from '../../../src/engine/api/http-door.ts';
import { failure } from '../../../src/shared/failure.ts';

const rules = { mask: (text: string) => text.replaceAll('KEY', '***'), plainHttp: false };
const link = 'https://media.test/a.jpg';

const answered = (status: number, body: unknown, lastByteLeft = true): UploadOutcome => ({
  kind: 'answered',
  answer: {
    status,
    headers: new Map(),
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  },
  lastByteLeft,
});

/** Reads a body as the stream does, in blocks of the given sizes over and over. */
async function readAll(file: DirectFile, blocks: readonly number[]): Promise<string> {
  const body = directBody(file);
  const whole = new Uint8Array(body.length);
  for (let at = 0, turn = 0; at < body.length; turn++) {
    const size = blocks[turn % blocks.length] ?? 1;
    at += await body.read(whole.subarray(at, at + size), at);
  }
  return Buffer.from(whole).toString('utf8');
}

describe('The body of a direct upload', () => {
  test('is the same JSON in whatever blocks it is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 5 }),
        async (bytes, description, blocks) => {
          const file = { fileName: 'a "b".jpg', description, mime: 'image/jpeg', bytes };
          const told: unknown = JSON.parse(await readAll(file, blocks));
          expect(told).toEqual({
            fileName: file.fileName,
            description,
            file: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`,
          });
        },
      ),
    );
  });
});

describe('What an answer to a direct upload means', () => {
  test('a usable link: stored', () => {
    expect(directOutcome(answered(200, { id: 'x', url: link }), rules)).toEqual({
      kind: 'stored',
      accessUrl: link,
    });
  });

  test('a link is kept as a list tells it', () => {
    const answer = answered(200, { id: 'x', url: 'https://Media.Example:443/team/a b.png' });
    expect(directOutcome(answer, rules)).toMatchObject({ accessUrl: 'https://media.example/team/a%20b.png' });
  });

  test.each([400, 401, 402, 403, 404, 405, 407, 410, 413, 415, 422, 429, 501])(
    '%i after the whole body: refused, for sure',
    (status) => expect(directOutcome(answered(status, {}), rules)).toMatchObject({ kind: 'refused', status }),
  );

  test.each([204, 302, 408, 409, 412, 425, 500, 502, 503, 504])(
    '%i after the whole body: nobody knows',
    (status) => expect(directOutcome(answered(status, {}), rules).kind).toBe('unclear'),
  );

  test.each([
    ['no JSON', '<html>'],
    ['half of it', '{"url":"https://media'],
    ['nothing', ''],
    ['no link', { id: 'x' }],
    ['another kind of link', { url: 'javascript:alert(1)' }],
    ['a link that is not encrypted', { url: 'http://media.test/a.jpg' }],
    ['an error', { status: 'error', code: 7, message: 'no' }],
  ])('200 with %s: nobody knows', (_, body) => {
    expect(directOutcome(answered(200, body), rules).kind).toBe('unclear');
  });

  test('200 that calls the key invalid: refused', () => {
    const said = { status: 'error', code: 102, message: 'API KEY not valid' };
    expect(directOutcome(answered(200, said), rules)).toMatchObject({
      kind: 'refused',
      failure: { code: 'key-rejected', detail: 'HTTP 200 code 102: API *** not valid' },
    });
  });

  test('anything before the last block left: nothing can be stored, not even by a 200', () => {
    expect(directOutcome(answered(200, { url: link }, false), rules).kind).toBe('refused');
    expect(directOutcome(answered(503, {}, false), rules).kind).toBe('refused');
    const broken = { kind: 'failed', failure: failure('network-reset') } as const;
    expect(directOutcome({ ...broken, lastByteLeft: false }, rules).kind).toBe('refused');
    expect(directOutcome({ ...broken, lastByteLeft: true }, rules).kind).toBe('unclear');
  });
});
