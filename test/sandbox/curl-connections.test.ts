import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionRule } from '../../src/sandbox/faults/connection-kinds.ts';
import type { FaultRule } from '../../src/sandbox/faults/fault-script.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { type TlsIdentities, tlsIdentities } from '../support/tls-identities.ts';
import { as, curlIn } from './curl-program.ts';
import { sandboxWithCurl } from './sandbox-with-curl.ts';

const at = sandboxWithCurl();

/** curl's exit codes. */
const REFUSED = 7;
const UNSUPPORTED = 1;
const PARTIAL = 18;
const TIMED_OUT = 28;
const TLS_FAILED = 35;
const EMPTY_REPLY = 52;
const RESET = 56;
const BAD_CERTIFICATE = 60;
const BAD_ENCODING = 61;

const strike = (on: FaultRule['on'], action: FaultRule['do'], times = 1): void =>
  at.sandbox.setFaults({ rules: [{ on, times, do: action }] });

describe('trouble below HTTP', () => {
  it.each([
    ['refuse', [REFUSED]],
    // curl may meet the reset while it still connects.
    ['reset', [RESET, REFUSED]],
    ['silent', [TIMED_OUT]],
    ['garble', [UNSUPPORTED]],
  ] as const)('%s strikes one origin until the next script, on the same port', async (kind, exitCodes) => {
    at.sandbox.setFaults({ rules: [], connections: [{ on: 'api', do: { kind } }] });
    const url = `${at.sandbox.baseUrl}/user`;
    const patienceS = kind === 'silent' ? '1' : '30';
    expect(exitCodes).toContain((await at.curl('-m', patienceS, ...as(), url)).exitCode);
    expect((await at.curl(`${at.sandbox.storageOrigin}/media/none.png`)).status).toBe(404);
    at.sandbox.setFaults({ rules: [] });
    const again = await at.curl('--retry', '5', '--retry-connrefused', '--retry-delay', '1', ...as(), url);
    expect(again.status).toBe(200);
  });
});

describe('slow, half-closed and reset connections', () => {
  it('passes a body a few bytes at a time', async () => {
    strike('user', { kind: 'drip', bytes: 100, everyMs: 1 });
    expect((await at.get('/user')).json()).toMatchObject({ title: 'Primary Profile' });
  });

  it('does not reach the end of a drip when the client has no patience', async () => {
    strike('user', { kind: 'drip', everyMs: 10_000 });
    const answer = await at.curl('-m', '1', ...as(), `${at.sandbox.baseUrl}/user`);
    expect([answer.exitCode, answer.body.length]).toEqual([TIMED_OUT, 0]);
  });

  it.each([
    ['reset', RESET],
    ['halfClose', EMPTY_REPLY],
    ['close', EMPTY_REPLY],
  ] as const)('ends the connection in place of an answer: %s', async (how, exitCode) => {
    strike('user', { kind: 'dropBeforeAnswer', how });
    expect((await at.get('/user')).exitCode).toBe(exitCode);
  });

  it('closes its half in the middle of an answer', async () => {
    strike('media', { kind: 'halfClose' });
    expect((await at.get('/media')).exitCode).toBe(PARTIAL);
  });
});

describe('odd answers', () => {
  it('has every value of another type', async () => {
    strike('uploadUrl', { kind: 'wrongTypes' });
    const answer = await at.get('/media/uploadUrl?fileName=a.png&contentType=png');
    expect(answer.json()).toEqual({ accessUrl: 7, contentType: 7, uploadUrl: 7 });
  });

  it('is 50 MB of right JSON', async () => {
    strike('media', { kind: 'hugeJson', bytes: 50_000_000 });
    const answer = await at.get('/media');
    expect(answer.body.length).toBeGreaterThan(49_999_999);
    expect(answer.json()).toHaveLength(25_000_001);
  });

  it('is packed, whole or broken', async () => {
    strike('media', { kind: 'gzip', status: 500 });
    const whole = await at.get('/media');
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    strike('media', { kind: 'gzip', status: 500 });
    const url = `${at.sandbox.baseUrl}/media`;
    expect((await at.curl('--compressed', ...as(), url)).json()).toMatchObject({ code: 500 });
    strike('media', { kind: 'gzip', status: 500, broken: true });
    expect([BAD_ENCODING, 23]).toContain((await at.curl('--compressed', ...as(), url)).exitCode);
  });

  it('is the one that was given before', async () => {
    strike('uploadUrl', { kind: 'repeatAnswer' }, 2);
    const first = await at.sign('a.png', 'png');
    expect(await at.sign('a.png', 'png')).toEqual(first);
    expect(await at.sign('a.png', 'png')).not.toEqual(first);
  });
});

describe('signed URLs', () => {
  it('has expired before it is used', async () => {
    strike('uploadUrl', { kind: 'urlLifetime', ms: 0 });
    const put = await at.put(await at.sign('a.png', 'png'), 'alpha.png');
    expect([put.status, put.body.toString()]).toEqual([403, expect.stringContaining('expired')]);
  });

  it('takes one PUT: the second is refused, and what the first one stored stays', async () => {
    const signed = await at.sign('a.png', 'png');
    await at.put(signed, 'alpha.png');
    const second = await at.put(signed, 'alpha.png');
    expect([second.status, second.body.toString()]).toEqual([403, expect.stringContaining('has been used')]);
    expect(at.sandbox.ledger.accepted).toHaveLength(1);
    expect((await at.curl('-I', signed.accessUrl)).status).toBe(200);
  });

  it('leads to another origin', async () => {
    strike('uploadUrl', { kind: 'uploadOrigin', origin: 'http://storage.nowhere.invalid' });
    const signed = await at.sign('a.png', 'png');
    expect(signed.uploadUrl).toMatch(/^http:\/\/storage\.nowhere\.invalid\/upload\//);
    expect(signed.accessUrl).toContain(at.sandbox.storageOrigin);
  });

  it('is refused for its type', async () => {
    strike('put', { kind: 'refuseType' });
    const put = await at.put(await at.sign('a.png', 'png'), 'alpha.png');
    expect(put.body.toString()).toContain('SignatureDoesNotMatch');
    expect(at.sandbox.ledger.accepted).toEqual([]);
  });
});

describe('a sandbox that speaks TLS', () => {
  let folder: TempFolder;
  let identities: TlsIdentities;
  beforeAll(async () => {
    folder = await tempFolder();
    identities = await tlsIdentities();
  });
  afterAll(() => folder.dispose());

  const shows = (identity: string): ConnectionRule => ({ on: 'api', do: { kind: 'present', identity } });

  it('shows its certificate, or the one the script names', async () => {
    const { good, others, ca } = identities;
    const curl = curlIn(await folder.folder('curl'));
    const trusted = await folder.file('ca.pem', ca);
    const sandbox = await startSandbox({ dataDir: folder.path, tls: { identity: good, others } });
    const user = async () => {
      const answer = await curl('--cacert', trusted, ...as(), `${sandbox.baseUrl}/user`);
      return answer.status || answer.exitCode;
    };
    try {
      expect(sandbox.baseUrl).toMatch(/^https:/);
      expect(await user()).toBe(200);
      for (const identity of Object.keys(others)) {
        sandbox.setFaults({ rules: [], connections: [shows(identity)] });
        expect(await user()).toBe(BAD_CERTIFICATE);
      }
      sandbox.setFaults({ rules: [], connections: [{ on: 'api', do: { kind: 'garble' } }] });
      expect(await user()).toBe(TLS_FAILED);
      sandbox.setFaults({ rules: [] });
      expect(await user()).toBe(200);
    } finally {
      await sandbox.stop();
    }
  });
});
