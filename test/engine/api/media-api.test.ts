import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Credentials } from '../../../src/engine/api/http-door.ts';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { type MediaApi, mediaApi } from '../../../src/engine/api/media-api.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { verifyLink } from '../../../src/engine/api/verify.ts';
import { Secret } from '../../../src/engine/secret.ts';
import {
  SANDBOX_API_KEY,
  SANDBOX_PROFILES,
  type Sandbox,
  startSandbox,
} from '../../../src/sandbox/sandbox.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { answering, httpAnswer } from '../../support/raw-server.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { neverAborted, credentials as otherKeys, recordedBody, start } from './door-fixture.ts';

let folder: TempFolder;
let sandbox: Sandbox;
let door: ReturnType<typeof nodeHttpDoor>;
let api: MediaApi;

const [first, second] = SANDBOX_PROFILES;
const keysOf = (profile: typeof first): Credentials => ({
  apiKey: new Secret(SANDBOX_API_KEY),
  ...(profile === undefined ? {} : { profileKey: new Secret(profile.profileKey) }),
});

beforeEach(async () => {
  folder = await tempFolder();
  sandbox = await startSandbox({ dataDir: folder.path });
  door = nodeHttpDoor({ baseUrl: sandbox.baseUrl, clock: fakeClock(), limits: LIMITS });
  api = mediaApi(door);
});

afterEach(async () => {
  door.close();
  await sandbox.stop();
  await folder.dispose();
});

async function upload(profile: typeof first, fileName: string, length: number) {
  const signal = neverAborted();
  const signed = await api.signUpload(keysOf(profile), { fileName, contentType: 'image/png' }, signal);
  if (signed === 'aborted' || !signed.ok) throw new Error(`not signed: ${JSON.stringify(signed)}`);
  const body = recordedBody(length);
  const { url, contentType, accessUrl } = signed.value;
  const outcome = await door.put({ url, contentType, body, signal });
  return { outcome, accessUrl, sha256: body.sha256 };
}

describe('against the sandbox', () => {
  test('a file goes from name to link: signed, sent, seen, listed, under its own client', async () => {
    const names = ['a b.png', 'Tee #1 & 50%+?.png', '😀.png', 'u\u0308.png', '\u00fc.png'];
    for (const [index, name] of names.entries()) {
      const sent = await upload(first, name, 70_000 + index);
      expect(sent.outcome).toEqual({ kind: 'sent', status: 200 });
      const { accessUrl } = sent;
      const verdict = await verifyLink(door, { accessUrl, expectedSize: 70_000 + index }, neverAborted());
      expect(verdict).toEqual({ kind: 'there', sizeKnown: true });
      expect(sandbox.ledger.accepted.at(-1)).toMatchObject({
        profile: first?.title,
        fileName: name,
        sha256: sent.sha256,
      });
    }
    await upload(second, 'other.png', 33);
    const mine = await api.listMedia(keysOf(first), neverAborted());
    const theirs = await api.listMedia(keysOf(second), neverAborted());
    expect(mine !== 'aborted' && mine.ok && mine.value.items.map((item) => item.fileName)).toEqual(
      expect.arrayContaining(names),
    );
    expect(theirs !== 'aborted' && theirs.ok && theirs.value.items.map((item) => item.fileName)).toContain(
      'other.png',
    );
    expect(theirs !== 'aborted' && theirs.ok && theirs.value.items.map((item) => item.sizeBytes)).toEqual([
      33, 33,
    ]);
    const leaks = sandbox.ledger.requests.filter(
      (request) => request.origin === 'storage' && request.credentials,
    );
    expect(leaks).toEqual([]);
  });

  test('a key is checked by /user, and a wrong one is refused with the API’s words', async () => {
    const user = await api.user(keysOf(first), neverAborted());
    expect(user).toMatchObject({ ok: true, value: { title: first?.title } });
    const refused = await api.user(otherKeys(), neverAborted());
    expect(refused).toMatchObject({ ok: false, failure: { code: 'key-rejected' } });
    expect(JSON.stringify(refused)).toContain('code 102');
  });

  test('a signed URL that was used is refused, and nothing is stored twice', async () => {
    const signal = neverAborted();
    const asked = { fileName: 'one.png', contentType: 'image/png' };
    const signed = await api.signUpload(keysOf(first), asked, signal);
    if (signed === 'aborted' || !signed.ok) throw new Error('not signed');
    const call = () => door.put({ ...signed.value, body: recordedBody(500), signal });
    expect(await call()).toEqual({ kind: 'sent', status: 200 });
    expect(await call()).toMatchObject({ failure: { code: 'storage-refused' }, status: 403 });
    expect(sandbox.ledger.accepted).toHaveLength(1);
  });

  test('a stored file whose answer was lost is in doubt, and its link tells the truth', async () => {
    sandbox.setFaults({ rules: [{ on: 'put', do: { kind: 'storeThenDrop' } }] });
    const { outcome, accessUrl } = await upload(first, 'lost.png', 5_000);
    expect(outcome).toMatchObject({ kind: 'failed', lastByteLeft: true });
    const check = { accessUrl, expectedSize: 5_000 };
    expect(await verifyLink(door, check, neverAborted())).toMatchObject({ kind: 'there' });
  });

  test('a link without an object is absent', async () => {
    const signed = await api.signUpload(
      keysOf(first),
      { fileName: 'x.png', contentType: 'png' },
      neverAborted(),
    );
    if (signed === 'aborted' || !signed.ok) throw new Error('not signed');
    const check = { accessUrl: signed.value.accessUrl, expectedSize: 1 };
    expect(await verifyLink(door, check, neverAborted())).toEqual({ kind: 'absent', status: 404 });
  });

  test('429 tells how long to wait', async () => {
    const headers = { 'Retry-After': '17' };
    sandbox.setFaults({ rules: [{ on: 'uploadUrl', do: { kind: 'status', status: 429, headers } }] });
    const asked = { fileName: 'x.png', contentType: 'image/png' };
    const limited = await api.signUpload(keysOf(first), asked, neverAborted());
    expect(limited).toMatchObject({ failure: { code: 'rate-limited', retryAfterMs: 17_000 } });
  });
});

describe('an answer to the request for a signed URL', () => {
  const good = {
    accessUrl: 'https://images.example/a.png',
    uploadUrl: 'https://storage.example/put?signature=SIG-1',
    contentType: 'image/png',
  };
  const signedWith = async (body: unknown) => {
    const far = await start(answering(httpAnswer(200, JSON.stringify(body))));
    const asked = { fileName: 'half \ud83d.png', contentType: 'image/png' };
    return mediaApi(far.door).signUpload(otherKeys(), asked, neverAborted());
  };

  test('is taken with its type byte for byte and its URL as a secret', async () => {
    const result = await signedWith({ ...good, contentType: 'image/png; charset=Binary' });
    expect(result).toMatchObject({ ok: true, value: { contentType: 'image/png; charset=Binary' } });
    expect(JSON.stringify(result)).not.toContain('SIG-1');
  });

  test.each([
    ['uploadUrl', 'storage.example/put'],
    ['uploadUrl', 'ftp://storage.example/put'],
    ['uploadUrl', 7],
    ['uploadUrl', undefined],
    ['accessUrl', 'javascript:alert(1)'],
    ['accessUrl', null],
    ['contentType', 'image/png\r\nX-Evil: 1'],
    ['contentType', ''],
    ['contentType', ['image/png']],
  ])('is refused for its %s %j, and the value is not told', async (field, value) => {
    const result = await signedWith({ ...good, [field]: value });
    expect(result).toEqual({ ok: false, failure: { code: 'bad-answer', detail: `unusable: ${field}` } });
  });

  test.each([[[]], ['text'], [7]])('is refused when it is %j', async (body) => {
    expect(await signedWith(body)).toMatchObject({ ok: false, failure: { code: 'bad-answer' } });
  });
});
