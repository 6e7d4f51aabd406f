import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerPath, openLedger, readLedger } from '../../src/sandbox/ledger.ts';
import type { LedgerRequest } from '../../src/sandbox/ledger-entries.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { sandboxWithCurl } from './sandbox-with-curl.ts';

const at = sandboxWithCurl();
const TEAS = SANDBOX_PROFILES[0]?.profileKey ?? '';

const REQUEST: Omit<LedgerRequest, 'seq'> = {
  at: 1,
  origin: 'api',
  route: 'user',
  method: 'GET',
  url: '/api/user',
  headers: {},
  credentials: false,
  profile: null,
  fileName: null,
  signedUrlId: null,
  bytesReceived: 0,
  sha256: null,
  status: 200,
  stored: false,
};

describe('the ledger of a sandbox', () => {
  it('tells every request in order, with bytes, hash, profile, URL and outcome', async () => {
    const signed = await at.sign('tea.png', 'png', TEAS);
    await at.put(signed, 'alpha.png');
    await at.curl('-I', signed.accessUrl);
    const { requests, issuedUrls, accepted } = at.sandbox.ledger;
    expect(
      requests.map(({ seq, origin, route, method, status }) => [seq, origin, route, method, status]),
    ).toEqual([
      [1, 'api', 'uploadUrl', 'GET', 200],
      [2, 'storage', 'put', 'PUT', 200],
      [3, 'storage', 'access', 'HEAD', 200],
    ]);
    const id = issuedUrls[0]?.signedUrlId;
    for (const request of requests) {
      expect(request).toMatchObject({ profile: 'Bramblewick Teas', fileName: 'tea.png', signedUrlId: id });
    }
    expect(requests[1]).toMatchObject({ bytesReceived: 1294, stored: true, credentials: false });
    expect(requests[1]?.sha256).toBe(accepted[0]?.sha256);
    expect(issuedUrls).toMatchObject([{ ...signed, profile: 'Bramblewick Teas', uses: 1 }]);
  });

  it('keeps headers verbatim, keys too: it is the oracle of a test', async () => {
    await at.get('/user', TEAS);
    expect(at.sandbox.ledger.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${SANDBOX_API_KEY}`,
      'profile-key': TEAS,
    });
  });

  it('is on disk before the answer, for another process to read', async () => {
    const signed = await at.sign('tea.png', 'png', TEAS);
    await at.put(signed, 'alpha.png');
    const { requests, issuedUrls, accepted } = at.sandbox.ledger;
    expect(readLedger(at.dataDir)).toMatchObject({ requests, issuedUrls, accepted });
  });

  it('goes on after a restart', async () => {
    await at.get('/user');
    await at.restart();
    await at.get('/user');
    expect(at.sandbox.ledger.requests.map((request) => request.seq)).toEqual([1, 2]);
  });

  it('records what was refused, and what is no part of the contract', async () => {
    await at.curl(`${at.sandbox.baseUrl}/user`);
    await at.curl(`${at.sandbox.storageOrigin}/robots.txt`);
    expect(at.sandbox.ledger.requests).toMatchObject([
      { route: 'user', status: 401, profile: null, credentials: false },
      { route: 'unknown', status: 404 },
    ]);
  });

  it('holds no key and no signature when it is redacted', async () => {
    await at.restart({ redactLedger: true });
    const signed = await at.sign('tea.png', 'png', TEAS);
    await at.put(signed, 'alpha.png');
    await at.get('/user', 'a-wrong-key');
    const text = readFileSync(ledgerPath(at.dataDir), 'utf8');
    const signature = new URL(signed.uploadUrl).searchParams.get('signature') ?? 'none';
    for (const secret of [SANDBOX_API_KEY, TEAS, signature, 'a-wrong-key'])
      expect(text).not.toContain(secret);
    expect(at.sandbox.ledger.requests[0]?.headers).toMatchObject({
      authorization: 'primary profile',
      'profile-key': 'Bramblewick Teas',
    });
    expect(at.sandbox.ledger.requests[1]).toMatchObject({ route: 'put', status: 200, stored: true });
  });
});

describe('the ledger file', () => {
  it('is read without its torn last line, and goes on in a line of its own', async () => {
    const dir = await at.folder.folder('ledger');
    const first = openLedger(dir);
    first.recordRequest(REQUEST);
    first.close();
    appendFileSync(ledgerPath(dir), '{"type":"request","seq":2,"at":');
    expect(readLedger(dir).requests).toHaveLength(1);
    const second = openLedger(dir);
    second.recordRequest(REQUEST);
    second.close();
    expect(readLedger(dir).requests.map((request) => request.seq)).toEqual([1, 2]);
  });

  it('is empty where there is none', () => {
    expect(readLedger(`${at.folder.path}/nowhere`)).toMatchObject({
      requests: [],
      issuedUrls: [],
      accepted: [],
    });
  });

  it('says which line is damaged, and is set aside when a sandbox starts on it', async () => {
    const dir = await at.folder.folder('ledger');
    appendFileSync(ledgerPath(dir), '{"type":"used"}\nnot json\n');
    expect(() => readLedger(dir)).toThrow('line 2');
    openLedger(dir).close();
    expect(readFileSync(`${dir}/ledger.damaged.jsonl`, 'utf8')).toContain('not json');
    expect(readLedger(dir).requests).toEqual([]);
  });

  it('starts anew past its greatest size, keeps the one before, and goes on counting', async () => {
    const dir = await at.folder.folder('ledger');
    const ledger = openLedger(dir, 2_000);
    for (let count = 0; count < 100; count += 1) ledger.recordRequest(REQUEST);
    ledger.close();
    expect(statSync(ledgerPath(dir)).size).toBeLessThan(2_500);
    expect(existsSync(`${dir}/ledger.previous.jsonl`)).toBe(true);
    expect(readLedger(dir).requests.at(-1)?.seq).toBe(100);
    const again = openLedger(dir, 2_000);
    again.recordRequest(REQUEST);
    expect(again.requests.at(-1)?.seq).toBe(101);
    again.close();
  });
});
