import { describe, expect, test } from 'vitest';
import { webLink } from '../../../src/engine/api/media-item.ts';
import { parseSignedUpload } from '../../../src/engine/api/signed-upload.ts';
import { type Verdict, verifyLink } from '../../../src/engine/api/verify.ts';
import { reveal } from '../../../src/engine/secret.ts';
import { httpAnswer, type RawConnection } from '../../support/raw-server.ts';
import { neverAborted, start } from './door-fixture.ts';

interface Host {
  readonly head: Buffer | string;
  readonly get?: Buffer | string;
}

/** What a look at a host that answers so proves about 1,000 bytes. */
async function verdictOn(host: Host): Promise<{ verdict: Verdict; asked: string }> {
  const serve = (connection: RawConnection): void => {
    connection.socket.on('data', (part) => {
      const isHead = part.toString('latin1').startsWith('HEAD');
      connection.socket.write(isHead ? host.head : (host.get ?? host.head));
    });
  };
  const fixture = await start(serve);
  const check = { accessUrl: `${fixture.server.origin}/a.png`, expectedSize: 1_000 };
  const verdict = await verifyLink(fixture.door, check, neverAborted());
  return { verdict, asked: fixture.server.connections.map((one) => one.text()).join('') };
}

/** An answer to HEAD: the headers of a body that does not come. */
const head = (status: number, headers: Record<string, string>): string =>
  `HTTP/1.1 ${status} Said\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

describe('a look at a link', () => {
  test('finds the file when the length is the file’s', async () => {
    const { verdict, asked } = await verdictOn({ head: head(200, { 'Content-Length': '1000' }) });
    expect(verdict).toEqual({ kind: 'there', sizeKnown: true });
    expect(asked).toMatch(/^HEAD /);
    expect(asked).not.toMatch(/authorization|profile-key/i);
  });

  test('finds the file without its size when none is told', async () => {
    const { verdict } = await verdictOn({ head: head(200, { Connection: 'close' }) });
    expect(verdict).toEqual({ kind: 'there', sizeKnown: false });
    const packed = await verdictOn({
      head: head(200, { 'Content-Length': '77', 'Content-Encoding': 'gzip' }),
    });
    expect(packed.verdict).toEqual({ kind: 'there', sizeKnown: false });
  });

  test.each([400, 405, 501])('asks for the first byte where HEAD is answered %i', async (status) => {
    const get = httpAnswer(206, 'x', { 'Content-Range': 'bytes 0-0/1000' });
    const { verdict, asked } = await verdictOn({ head: head(status, { 'Content-Length': '0' }), get });
    expect(verdict).toEqual({ kind: 'there', sizeKnown: true });
    expect(asked).toMatch(/GET \/a\.png[\s\S]*range: bytes=0-0/i);
  });

  test('takes the length of the whole where ranges are ignored, without reading it', async () => {
    const get = httpAnswer(200, 'x', { 'Content-Length': '4000000000' });
    const { verdict } = await verdictOn({ head: head(405, { 'Content-Length': '0' }), get });
    expect(verdict).toEqual({ kind: 'wrong-size', size: 4_000_000_000 });
  });

  test('finds another size only when a GET says so too', async () => {
    const right = httpAnswer(206, 'x', { 'Content-Range': 'bytes 0-0/1000' });
    const zero = head(200, { 'Content-Length': '0' });
    expect((await verdictOn({ head: zero, get: right })).verdict).toEqual({ kind: 'there', sizeKnown: true });
    const wrong = httpAnswer(206, 'x', { 'Content-Range': 'bytes 0-0/999' });
    expect((await verdictOn({ head: zero, get: wrong })).verdict).toEqual({ kind: 'wrong-size', size: 999 });
    const empty = httpAnswer(416, '', { 'Content-Range': 'bytes */0' });
    expect((await verdictOn({ head: zero, get: empty })).verdict).toEqual({ kind: 'wrong-size', size: 0 });
  });

  test.each([403, 404, 410])('finds it absent with %i', async (status) => {
    const { verdict } = await verdictOn({ head: head(status, { 'Content-Length': '0' }) });
    expect(verdict).toEqual({ kind: 'absent', status });
  });

  test.each([
    [500, 'server-error'],
    [503, 'server-error'],
    [429, 'server-error'],
    [401, 'storage-refused'],
    [302, 'redirected'],
  ])('proves nothing with %i', async (status, code) => {
    const headers = { 'Content-Length': '0', Location: '/sign-in', 'Retry-After': '9' };
    const { verdict } = await verdictOn({ head: head(status, headers) });
    expect(verdict).toMatchObject({ kind: 'unproven', failure: { code } });
  });

  test('proves nothing with the page of a captive portal', async () => {
    const { verdict } = await verdictOn({
      head: head(200, { 'Content-Length': '512', 'Content-Type': 'text/html; charset=utf-8' }),
    });
    expect(verdict).toMatchObject({ kind: 'unproven', failure: { code: 'bad-answer' } });
  });

  test('proves nothing offline, and nothing at all when aborted', async () => {
    const fixture = await start(() => undefined);
    await fixture.server.close();
    const check = { accessUrl: `${fixture.server.origin}/a.png`, expectedSize: 1_000 };
    const down = { kind: 'unproven', failure: { code: 'network-down' } };
    expect(await verifyLink(fixture.door, check, neverAborted())).toMatchObject(down);
    const gone = new AbortController();
    gone.abort();
    expect(await verifyLink(fixture.door, check, gone.signal)).toEqual({ kind: 'aborted' });
    fixture.door.close();
  });
});

test('plain http links are taken only from an API on this computer', () => {
  const body = {
    accessUrl: 'https://a.example/x',
    uploadUrl: 'http://a.example/x',
    contentType: 'image/png',
  };
  expect(parseSignedUpload(body, false)).toMatchObject({ ok: false });
  expect(parseSignedUpload(body, true)).toMatchObject({ ok: true });
});

test('a link is kept as a list tells it, and a signed URL as it came', () => {
  const signed = parseSignedUpload(
    {
      accessUrl: 'https://Media.Example:443/team/a b.png',
      uploadUrl: 'https://Storage.Example:443/a b.png?X-Amz-Signature=1%2f2',
      contentType: 'image/png',
    },
    false,
  );
  expect(signed).toMatchObject({ value: { accessUrl: 'https://media.example/team/a%20b.png' } });
  expect(webLink('https://Media.Example:443/team/a b.png')).toBe('https://media.example/team/a%20b.png');
  expect(signed.ok && reveal(signed.value.url)).toBe(
    'https://Storage.Example:443/a b.png?X-Amz-Signature=1%2f2',
  );
});
