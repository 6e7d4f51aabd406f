import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { mediaFile } from './curl-program.ts';
import { sandboxWithCurl } from './sandbox-with-curl.ts';

const START = 1_700_000_000_000;
let now = START;
const at = sandboxWithCurl({ now: () => now, urlLifetimeMs: 60_000 });
const TEAS = SANDBOX_PROFILES[0]?.profileKey;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const lastRequest = () => at.sandbox.ledger.requests.at(-1);

describe('PUT on a signed URL', () => {
  it('stores the whole body, answers 200 without one, and serves the same bytes', async () => {
    const signed = await at.sign('clip.mp4', 'mp4', TEAS);
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
    const answer = await at.put(signed, 'clip-h264.mp4');
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
    const bytes = readFileSync(mediaFile('clip-h264.mp4'));
    expect((await at.curl(signed.accessUrl)).body.equals(bytes)).toBe(true);
    expect(at.sandbox.ledger.accepted).toEqual([
      {
        accessUrl: signed.accessUrl,
        profile: 'Bramblewick Teas',
        fileName: 'clip.mp4',
        size: bytes.length,
        sha256: sha256(bytes),
        acceptedAt: START,
        signedUrlId: expect.any(String),
      },
    ]);
  });

  it('takes an empty object', async () => {
    const signed = await at.sign('empty.png', 'png');
    const answer = await at.curl(
      '-X',
      'PUT',
      '-H',
      'Content-Type: image/png',
      '-H',
      'Content-Length: 0',
      signed.uploadUrl,
    );
    expect(answer.status).toBe(200);
    expect((await at.curl('-I', signed.accessUrl)).headers.get('content-length')).toBe('0');
  });

  it('works once: a second PUT after a success is refused and stores nothing', async () => {
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    const second = await at.put(signed, 'square-1080.png');
    expect(second.status).toBe(403);
    expect(second.body.toString()).toContain('<Code>AccessDenied</Code>');
    expect(at.sandbox.ledger.accepted).toHaveLength(1);
    expect(at.sandbox.ledger.issuedUrls[0]?.uses).toBe(2);
  });

  it('works once: a refused PUT spends the URL too', async () => {
    const signed = await at.sign('a.png', 'png');
    expect((await at.put({ ...signed, contentType: 'image/jpeg' }, 'alpha.png')).status).toBe(403);
    expect((await at.put(signed, 'alpha.png')).status).toBe(403);
    expect(at.sandbox.ledger.accepted).toEqual([]);
  });

  it('works once: a PUT that broke off stored nothing and spent the URL', async () => {
    const signed = await at.sign('a.png', 'png');
    const broken = await at.put(signed, 'alpha.png', '-H', 'Content-Length: 5000', '-m', '3');
    expect(broken.exitCode).toBe(28);
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
    expect((await at.put(signed, 'alpha.png')).status).toBe(403);
    expect(at.sandbox.ledger.accepted).toEqual([]);
    const aborted = at.sandbox.ledger.requests.find((request) => request.status === 'dropped');
    expect(aborted).toMatchObject({ route: 'put', bytesReceived: 1294, stored: false });
  });

  it('refuses an expired URL with 403 in XML', async () => {
    const signed = await at.sign('a.png', 'png');
    now = START + 60_000;
    const answer = await at.put(signed, 'alpha.png');
    now = START;
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(answer.body.toString()).toContain('Request has expired.');
  });

  it('refuses a wrong signature without spending the URL', async () => {
    const signed = await at.sign('a.png', 'png');
    expect((await at.put({ ...signed, uploadUrl: `${signed.uploadUrl}0` }, 'alpha.png')).status).toBe(403);
    expect((await at.put(signed, 'alpha.png')).status).toBe(200);
  });

  it.each(['image/PNG', 'image/png; charset=binary', 'application/octet-stream'])(
    'wants the very Content-Type it returned, so refuses %j',
    async (contentType) => {
      const signed = await at.sign('a.png', 'png');
      const answer = await at.put({ ...signed, contentType }, 'alpha.png');
      expect(answer.status).toBe(403);
      expect(answer.body.toString()).toContain('SignatureDoesNotMatch');
    },
  );

  it('answers a chunked body with 501', async () => {
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png', '-H', 'Transfer-Encoding: chunked')).status).toBe(501);
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
  });

  it('answers 411 without a Content-Length', async () => {
    const signed = await at.sign('a.png', 'png');
    const answer = await at.curl('-X', 'PUT', '-H', 'Content-Type: image/png', signed.uploadUrl);
    expect(answer.status).toBe(411);
  });

  it('refuses over 5,000,000,000 bytes by the declared length', async () => {
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png', '-H', 'Content-Length: 5000000001')).status).toBe(400);
  });

  it.each([`Authorization: Bearer ${SANDBOX_API_KEY}`, `Profile-Key: ${TEAS}`])(
    'refuses and records the credential in %j',
    async (header) => {
      const signed = await at.sign('a.png', 'png', TEAS);
      expect((await at.put(signed, 'alpha.png', '-H', header)).status).toBe(400);
      expect(lastRequest()).toMatchObject({
        origin: 'storage',
        route: 'put',
        credentials: true,
        stored: false,
      });
      expect(Object.values(lastRequest()?.headers ?? {})).toContain(header.slice(header.indexOf(':') + 2));
      expect((await at.curl(signed.accessUrl)).status).toBe(404);
    },
  );

  it('answers other methods with 405', async () => {
    const signed = await at.sign('a.png', 'png');
    expect((await at.curl(signed.uploadUrl)).status).toBe(405);
    expect((await at.curl('-X', 'DELETE', signed.accessUrl)).status).toBe(405);
  });
});

describe('opening an access URL', () => {
  it.each([
    ['0-0', 206, 'bytes 0-0/1294', 0, 1],
    ['10-19', 206, 'bytes 10-19/1294', 10, 20],
    ['1290-', 206, 'bytes 1290-1293/1294', 1290, 1294],
    ['-4', 206, 'bytes 1290-1293/1294', 1290, 1294],
    ['0-99999', 206, 'bytes 0-1293/1294', 0, 1294],
  ])('serves the range %s', async (range, status, told, start, end) => {
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    const answer = await at.curl('-r', range, signed.accessUrl);
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, told]);
    expect(answer.body.equals(readFileSync(mediaFile('alpha.png')).subarray(start, end))).toBe(true);
  });

  it('answers 416 for a range past the end, and tells the size', async () => {
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    const answer = await at.curl('-r', '1294-', signed.accessUrl);
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1294']);
  });

  it('tells type, length, ranges and a tag by HEAD', async () => {
    const signed = await at.sign('a.mov', 'mov');
    expect((await at.curl('-I', signed.accessUrl)).status).toBe(404);
    await at.put(signed, 'clip-h264.mov');
    const { status, headers, body } = await at.curl('-I', signed.accessUrl);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('video/quicktime');
    expect(headers.get('content-length')).toBe('19084');
    expect(headers.get('accept-ranges')).toBe('bytes');
    expect(headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
    expect(body.toString()).toMatch(/^HTTP/);
  });

  it('knows no other ending of the same object', async () => {
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    expect((await at.curl('-I', signed.accessUrl.replace('.png', '.jpg'))).status).toBe(404);
  });
});

describe('POST /media/upload', () => {
  const post = async (body: unknown) => {
    const file = await at.folder.file('body.json', typeof body === 'string' ? body : JSON.stringify(body));
    const headers = ['-H', `Authorization: Bearer ${SANDBOX_API_KEY}`, '-H', `Profile-Key: ${TEAS}`];
    return await at.curl(
      ...headers,
      '-H',
      'Content-Type: application/json',
      '--data-binary',
      `@${file}`,
      `${at.sandbox.baseUrl}/media/upload`,
    );
  };
  const bytes = readFileSync(mediaFile('alpha.png'));
  const base64 = bytes.toString('base64');

  it.each([base64, `data:image/png;base64,${base64}`])('stores base64 and data URIs', async (file) => {
    const answer = await post({ file, fileName: 'tea & milk.png', description: 'best image' });
    expect(answer.status).toBe(200);
    const stored = answer.json() as { url: string };
    expect(stored).toEqual({
      id: expect.stringMatching(/-png$/),
      url: expect.stringMatching(/\.png$/),
      fileName: 'tea & milk.png',
      description: 'best image',
    });
    expect((await at.curl(stored.url)).body.equals(bytes)).toBe(true);
    expect((await at.get('/media', TEAS)).json()).toMatchObject([
      { description: 'best image', size: '1294' },
      {},
    ]);
    expect(at.sandbox.ledger.accepted[0]).toMatchObject({ signedUrlId: null, sha256: sha256(bytes) });
  });

  it.each([
    ['{"file":', 'must be JSON'],
    [{ fileName: 'a.png' }, 'must be JSON'],
    [{ file: 'not base64!', fileName: 'a.png' }, 'must be base64'],
    [{ file: base64 }, 'not supported'],
    [{ file: `data:image/gif;base64,${base64}`, fileName: 'a.png' }, 'does not fit'],
  ])('refuses %j with 400', async (body, reason) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ status: 'error', message: expect.stringContaining(reason) });
  });

  it('answers 413 over 10 MB, by the file and by the body', async () => {
    expect(
      (await post({ file: Buffer.alloc(10_000_001).toString('base64'), fileName: 'a.png' })).status,
    ).toBe(413);
    expect((await post({ file: 'A'.repeat(16_000_000), fileName: 'a.png' })).status).toBe(413);
    expect(
      (await post({ file: Buffer.alloc(10_000_000).toString('base64'), fileName: 'a.png' })).status,
    ).toBe(200);
  });
});
