import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answering, httpAnswer } from '../../support/raw-server.ts';
import { credentials, type Fixture, neverAborted, start } from './door-fixture.ts';

const ask = ({ door }: Fixture, signal = neverAborted()) =>
  door.api({ method: 'GET', path: '/media', credentials: credentials(), signal });
describe('an answer', () => {
  test('over the cap is refused, sent plainly', async () => {
    const fixture = await start(answering(httpAnswer(200, 'x'.repeat(50_000))), {
      limits: { maxAnswerBytes: 49_999 },
    });
    expect(await ask(fixture)).toMatchObject({ failure: { code: 'bad-answer' } });
  });

  test('of 50 MB is refused', async () => {
    const fixture = await start(answering(httpAnswer(200, new Uint8Array(50_000_000).fill(32))));
    expect(await ask(fixture)).toMatchObject({ failure: { code: 'bad-answer' } });
  });

  test('that unpacks to more than the cap is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1_048_576));
    expect(bomb.length).toBeLessThan(100_000);
    const fixture = await start(answering(httpAnswer(200, bomb, { 'Content-Encoding': 'gzip' })));
    expect(await ask(fixture)).toMatchObject({ failure: { code: 'bad-answer' } });
  });

  test('is unpacked when it is an error too', async () => {
    const body = gzipSync('{"status":"error","code":102}');
    const fixture = await start(answering(httpAnswer(401, body, { 'Content-Encoding': 'gzip' })));
    const result = await ask(fixture);
    expect(result !== 'aborted' && result.ok && Buffer.from(result.value.body).toString()).toContain('102');
  });
});
