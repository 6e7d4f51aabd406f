import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { mediaFile } from './curl-program.ts';
import { sandboxWithCurl } from './sandbox-with-curl.ts';

const START = 1_700_000_000_000;
let now = START;
const at = sandboxWithCurl({ now: () => now });
const [TEAS, CERAMICS] = SANDBOX_PROFILES.map((profile) => profile.profileKey);

/** curl's exit codes. */
const EMPTY_REPLY = 52;
const RESET = 56;
const PARTIAL = 18;
const TIMED_OUT = 28;

const acceptedCount = () => at.sandbox.ledger.accepted.length;

describe('faults of a PUT', () => {
  it('resets at a byte: nothing is stored, and the ledger tells how much arrived', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'resetAtByte', byte: 1000 } }] });
    const signed = await at.sign('a.mp4', 'mp4');
    expect((await at.put(signed, 'clip-h264.mp4')).exitCode).not.toBe(0);
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
    const put = at.sandbox.ledger.requests.find((request) => request.route === 'put');
    expect(put).toMatchObject({ status: 'dropped', stored: false, sha256: expect.any(String) });
    expect(put?.bytesReceived).toBeGreaterThanOrEqual(1000);
  });

  it('resets after the last byte: still nothing is stored', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'resetAtByte', byte: 1294 } }] });
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png')).exitCode).not.toBe(0);
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
  });

  it('stores, but the answer is lost', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'storeThenDrop' } }] });
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png')).exitCode).toBe(EMPTY_REPLY);
    expect((await at.curl(signed.accessUrl)).status).toBe(200);
    expect(at.sandbox.ledger.requests.find((request) => request.route === 'put')).toMatchObject({
      status: 'dropped',
      stored: true,
    });
  });

  it('takes the body, stores nothing, and answers nothing', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'dropBeforeAnswer' } }] });
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png')).exitCode).toBe(EMPTY_REPLY);
    expect(acceptedCount()).toBe(0);
  });

  it('answers 200 and stores nothing', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'storeNothing' } }] });
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png')).status).toBe(200);
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
    expect(acceptedCount()).toBe(0);
  });

  it('answers 200 and stores an object of the wrong size', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'wrongSize' } }] });
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png')).status).toBe(200);
    expect((await at.curl('-I', signed.accessUrl)).headers.get('content-length')).toBe('1293');
    expect(at.sandbox.ledger.accepted[0]?.size).toBe(1293);
  });

  it('shows the object only after a time', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'visibleLate', afterMs: 90_000 } }] });
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    expect((await at.curl(signed.accessUrl)).status).toBe(404);
    expect((await at.get('/media')).json()).toEqual([]);
    now = START + 90_000;
    expect((await at.curl(signed.accessUrl)).status).toBe(200);
    now = START;
  });

  it('shows the object only after a number of requests', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'visibleLate', afterRequests: 2 } }] });
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    const seen = [];
    for (let look = 0; look < 3; look += 1) seen.push((await at.curl(signed.accessUrl)).status);
    expect(seen).toEqual([404, 404, 200]);
  });

  it('answers a status in XML, stores nothing, and spends the URL', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'status', status: 503, retryAfter: 7 } }] });
    const signed = await at.sign('a.png', 'png');
    const answer = await at.put(signed, 'alpha.png');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect((await at.put(signed, 'alpha.png')).status).toBe(403);
    expect(acceptedCount()).toBe(0);
  });

  it('answers 200 before the body was read, and stores nothing', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'status', status: 200, early: true } }] });
    const signed = await at.sign('a.mp4', 'mp4');
    expect((await at.put(signed, 'clip-h264.mp4')).status).toBe(200);
    expect(acceptedCount()).toBe(0);
  });

  it.each(['beforeAnswer', 'midBody'] as const)('stalls %s until the client loses patience', async (when) => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'stall', ms: 3_600_000, at: when } }] });
    const signed = await at.sign('a.png', 'png');
    expect((await at.put(signed, 'alpha.png', '-m', '3')).exitCode).toBe(TIMED_OUT);
    expect((await at.curl(signed.accessUrl)).status).toBe(when === 'beforeAnswer' ? 200 : 404);
  });

  it('goes on after a short stall', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'stall', ms: 20, at: 'midBody' } }] });
    const signed = await at.sign('a.mp4', 'mp4');
    expect((await at.put(signed, 'clip-h264.mp4')).status).toBe(200);
    expect((await at.curl(signed.accessUrl)).body.equals(readFileSync(mediaFile('clip-h264.mp4')))).toBe(
      true,
    );
  });
});

describe('faults of the API and of access URLs', () => {
  it.each(['120', 'Wed, 21 Oct 2026 07:28:00 GMT'])('answers 429 with Retry-After %s', async (retryAfter) => {
    at.sandbox.setFaults({ rules: [{ on: 'uploadUrl', do: { kind: 'status', status: 429, retryAfter } }] });
    const answer = await at.get('/media/uploadUrl?fileName=a.png&contentType=png');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, retryAfter]);
    expect(answer.json()).toMatchObject({ status: 'error', code: 429 });
  });

  it('answers any body and header it is told', async () => {
    const body = { status: 'error', errors: [{ code: 110 }] };
    at.sandbox.setFaults({
      rules: [{ on: 'media', do: { kind: 'status', status: 200, body, headers: { 'X-Odd': 'yes' } } }],
    });
    const answer = await at.get('/media');
    expect([answer.status, answer.headers.get('x-odd'), answer.json()]).toEqual([200, 'yes', body]);
  });

  it('refuses the key of one profile and not of another', async () => {
    at.sandbox.setFaults({
      rules: [{ on: 'media', every: true, profile: 'Bramblewick Teas', do: { kind: 'refuseKey' } }],
    });
    expect((await at.get('/media', TEAS)).json()).toMatchObject({ code: 102 });
    expect((await at.get('/media', TEAS)).status).toBe(401);
    expect((await at.get('/media', CERAMICS)).status).toBe(200);
    expect((await at.get('/media')).status).toBe(200);
  });

  it('redirects', async () => {
    const to = 'http://127.0.0.1:9/elsewhere';
    at.sandbox.setFaults({ rules: [{ on: 'user', do: { kind: 'redirect', to, status: 307 } }] });
    const answer = await at.get('/user');
    expect([answer.status, answer.headers.get('location')]).toEqual([307, to]);
  });

  it.each([200, 502])('answers HTML with %d', async (status) => {
    at.sandbox.setFaults({ rules: [{ on: 'user', do: { kind: 'html', status } }] });
    const answer = await at.get('/user');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
  });

  it('answers truncated JSON', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'user', do: { kind: 'truncateJson' } }] });
    const answer = await at.get('/user');
    expect(answer.status).toBe(200);
    expect(answer.json).toThrow(SyntaxError);
  });

  it('drops the connection before the answer', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'access', do: { kind: 'dropBeforeAnswer' } }] });
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    expect((await at.curl('-I', signed.accessUrl)).exitCode).toBe(EMPTY_REPLY);
    expect((await at.curl('-I', signed.accessUrl)).status).toBe(200);
  });

  it('resets an answer at a byte', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'access', do: { kind: 'resetAtByte', byte: 100 } }] });
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    const answer = await at.curl(signed.accessUrl);
    expect([RESET, PARTIAL]).toContain(answer.exitCode);
    expect(answer.body.length).toBeLessThanOrEqual(100);
  });

  it('strikes a direct upload too', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'directUpload', do: { kind: 'storeThenDrop' } }] });
    const file = readFileSync(mediaFile('alpha.png')).toString('base64');
    const body = await at.folder.file('body.json', JSON.stringify({ file, fileName: 'a.png' }));
    const answer = await at.get('/media/upload', TEAS);
    expect(answer.status).toBe(404);
    const key = `Authorization: Bearer SANDBOX-API-KEY-5Q2M-PRIMARY-9TXW`;
    const sent = await at.curl('-H', key, '--data-binary', `@${body}`, `${at.sandbox.baseUrl}/media/upload`);
    expect(sent.exitCode).toBe(EMPTY_REPLY);
    expect(acceptedCount()).toBe(1);
  });
});

describe('which requests a rule strikes', () => {
  const statuses = async (count: number, fileName = 'a.png') => {
    const seen: number[] = [];
    for (let call = 0; call < count; call += 1) {
      seen.push((await at.get(`/media/uploadUrl?fileName=${fileName}&contentType=png`)).status);
    }
    return seen;
  };
  const fault = { kind: 'status', status: 500 } as const;

  it('the first one, when it says no more', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'uploadUrl', do: fault }] });
    expect(await statuses(3)).toEqual([500, 200, 200]);
  });

  it('as many as it says, from the one it says', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'uploadUrl', nth: 2, times: 2, do: fault }] });
    expect(await statuses(4)).toEqual([200, 500, 500, 200]);
  });

  it('every one from the n-th on', async () => {
    at.sandbox.setFaults({ rules: [{ on: 'uploadUrl', nth: 2, every: true, do: fault }] });
    expect(await statuses(3)).toEqual([200, 500, 500]);
  });

  it('only the file it names, and only the primary profile for null', async () => {
    at.sandbox.setFaults({
      rules: [{ on: 'uploadUrl', every: true, fileName: 'b.png', profile: null, do: fault }],
    });
    expect(await statuses(1, 'a.png')).toEqual([200]);
    expect(await statuses(1, 'b.png')).toEqual([500]);
    expect((await at.get('/media/uploadUrl?fileName=b.png&contentType=png', TEAS)).status).toBe(200);
  });
});
