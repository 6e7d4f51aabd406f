import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenPromises, change } from './broken-promises.ts';
import { check, type Evidence } from './check.ts';
import { HAND_KEY, type HandMade, HandMadeRun } from './hand-made-run.ts';

let run: HandMadeRun;
let tea: HandMade;
let vase: HandMade;

beforeEach(async () => {
  run = await HandMadeRun.start();
  tea = run.send(run.client(0), 'tea.jpg', 'bytes of a tea tin');
  vase = run.send(run.client(1), 'vase.jpg', 'bytes of a vase');
});

afterEach(() => run.dispose());

const broken = (evidence: Evidence = run.evidence()) => brokenPromises(evidence);

test('A run that kept every promise passes, and is counted', () => {
  expect(check(run.evidence())).toMatchObject({ uploads: 2, done: 2, accepted: 2, puts: 2, filesOnDisk: 2 });
});

describe('0: a run in which nothing was uploaded', () => {
  const nothing = { requests: [], issuedUrls: [], accepted: [] };
  let empty: HandMadeRun;
  beforeEach(async () => {
    empty = await HandMadeRun.start();
  });
  afterEach(() => empty.dispose());

  test('proves nothing, unless the test is about that', () => {
    expect(broken(empty.evidence({ ledger: nothing }))).toEqual([0]);
    expect(broken(empty.evidence({ ledger: nothing, nothingUploaded: true }))).toEqual([]);
  });
});

describe('1: no loss', () => {
  test('a file on disk that nobody knows', () => {
    run.write(run.client(0), 'lost.jpg', 'never seen');
    expect(broken()).toEqual([1]);
  });

  test.each(['vanished', 'superseded'] as const)('a file on disk whose upload is closed as %s', (reason) => {
    const upload = run.enqueue(run.client(0), 'there.jpg', 'still there');
    run.store.uploads.save(upload.id, { kind: 'closed', reason, knownAs: null, claim: null });
    expect(broken()).toEqual([1]);
  });

  test('a file that is gone, or was ignored with a reason, is no loss', () => {
    const upload = run.enqueue(run.client(0), 'gone.jpg', 'gone by now');
    run.store.uploads.save(upload.id, { kind: 'closed', reason: 'vanished', knownAs: null, claim: null });
    unlinkSync(join(run.client(0).folder, 'gone.jpg'));
    expect(broken()).toEqual([]);
  });
});

describe('2: no duplicate', () => {
  test('one content accepted twice for one client', () => {
    run.accepted.push({ ...tea.accepted, accessUrl: 'http://127.0.0.1:9/media/again' });
    expect(broken()).toEqual([2]);
  });

  test('a person’s second generation allows two objects of its own content and of no other', () => {
    const again = { ...tea.upload, generation: 2 };
    run.store.uploads.setGeneration(tea.upload.id, again.generation);
    run.accepted.push({ ...tea.accepted, accessUrl: 'http://127.0.0.1:9/media/again' });
    expect(broken()).toEqual([]);
    run.accepted.push({ ...vase.accepted, accessUrl: 'http://127.0.0.1:9/media/vase-again' });
    expect(broken()).toEqual([2]);
  });
});

describe('3: never half', () => {
  test('bytes were accepted that never were a whole file', () => {
    run.accepted.push({
      ...tea.accepted,
      accessUrl: 'http://127.0.0.1:9/media/half',
      sha256: 'a'.repeat(64),
    });
    expect(broken()).toEqual([3]);
  });

  test('an upload is done and nothing was accepted at its link', () => {
    run.accepted.splice(run.accepted.indexOf(tea.accepted), 1);
    expect(broken()).toEqual([3]);
  });

  test('an upload is done with another hash or another size than was accepted', () => {
    run.finish(tea.upload, { accessUrl: tea.accepted.accessUrl, fingerprint: 'b'.repeat(64) });
    expect(broken()).toEqual([3]);
    run.finish(tea.upload, { accessUrl: tea.accepted.accessUrl, fingerprint: tea.accepted.sha256 });
    change(run.accepted, tea.accepted, { size: 1 });
    expect(broken()).toEqual([3]);
  });
});

test('4: one URL, one PUT: a URL was used twice', () => {
  change(run.issuedUrls, tea.issued, { uses: 2 });
  expect(broken()).toEqual([4]);
});

describe('6: right profile', () => {
  test.each(['Ceramics', null])('a client’s bytes went to %s', (profile) => {
    change(run.accepted, tea.accepted, { profile });
    expect(broken()).toEqual([6]);
  });

  test('an upload carries the link of another client’s object with the same content', () => {
    const mine = run.send(run.client(0), 'same.jpg', 'the same for both');
    const theirs = run.send(run.client(1), 'same.jpg', 'the same for both');
    expect(broken()).toEqual([]);
    run.finish(mine.upload, { ...theirs.accepted, fingerprint: theirs.accepted.sha256 });
    expect(broken()).toEqual([6]);
  });
});

describe('7: exact type', () => {
  test.each<[string, Record<string, string>]>([
    ['another type', { 'content-type': 'image/JPEG', 'content-length': '18' }],
    ['no length', { 'content-type': 'image/jpeg' }],
    ['chunks', { 'content-type': 'image/jpeg', 'content-length': '18', 'transfer-encoding': 'chunked' }],
  ])('a PUT with %s', (_what, headers) => {
    change(run.requests, tea.put, { headers });
    expect(broken()).toEqual([7]);
  });
});

describe('8: verified before done', () => {
  test('the link was never opened', () => {
    run.requests.splice(run.requests.indexOf(tea.look), 1);
    expect(broken()).toEqual([8]);
  });

  test.each([404, 302, 500, 'dropped'] as const)('the link only answered %s', (status) => {
    change(run.requests, tea.look, { status });
    expect(broken()).toEqual([8]);
  });
});

describe('9: secrets stay', () => {
  test('a key stands in the log', () => {
    run.logs.push(`asked with Bearer ${HAND_KEY}`);
    expect(broken()).toEqual([9]);
  });

  test('a signed URL stands in the log', () => {
    run.logs.push(`PUT ${tea.issued.uploadUrl}`);
    expect(broken()).toEqual([9]);
  });

  test('a key stands in a file of the data directory', () => {
    writeFileSync(join(run.dataDir, 'settings.json'), JSON.stringify({ key: HAND_KEY }));
    expect(broken()).toEqual([9]);
  });

  test('a signed URL stands in the database', () => {
    run.finish(tea.upload, { accessUrl: tea.accepted.accessUrl, fingerprint: tea.accepted.sha256 });
    const other = run.enqueue(run.client(0), 'other.jpg', 'others');
    run.store.uploads.save(other.id, { kind: 'sending', attempt: 1, accessUrl: tea.issued.uploadUrl });
    expect(broken(run.evidence({ killed: true }))).toEqual([9]);
  });
});

test.each(['put', 'access'] as const)('10: credentials only to the API: they came with %s', (route) => {
  change(run.requests, route === 'put' ? tea.put : tea.look, { credentials: true });
  expect(broken()).toEqual([10]);
});

describe('12: polite', () => {
  const refused = (status: number, key = HAND_KEY, profileKey = 'CLIENT') =>
    run.request({ status, headers: { authorization: `Bearer ${key}`, 'profile-key': profileKey } });

  test('a refused key is asked for the third time', () => {
    refused(401);
    refused(403);
    expect(broken()).toEqual([]);
    refused(401);
    expect(broken()).toEqual([12]);
  });

  test('three keys refused once each are three keys', () => {
    for (const profileKey of ['ONE', 'TWO', 'THREE']) refused(401, HAND_KEY, profileKey);
    expect(broken()).toEqual([]);
  });
});
