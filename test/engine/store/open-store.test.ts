import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../src/engine/store/migrations.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { Store } from '../../../src/engine/store/store.ts';
import { StoreRefusedError } from '../../../src/engine/store/store-refused.ts';
import { ContentKnownError } from '../../../src/engine/store/upload-store.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';
import { accountId, batchId, profileId, rootId, uploadId } from '../../../src/shared/ids.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

let folder: TempFolder;
let path: string;
const log = memoryLog();
const clock = fakeClock();
const ACCOUNT = accountId('sandbox');

beforeEach(async () => {
  folder = await tempFolder();
  path = join(folder.path, 'hotfolder.db');
});

afterEach(() => folder.dispose());

const open = (): Store => openStore({ path, clock, log });

/** A store with one client, one root and `count` queued uploads. */
function filled(count: number) {
  const store = open();
  const parts = store.account(ACCOUNT);
  const profile = profileId('p');
  parts.profiles.insert({
    id: profile,
    name: 'Acme',
    primary: false,
    keyLast4: '1234',
    keyPrint: 'print',
    state: 'working',
    checkedAt: null,
  });
  parts.roots.insert({
    id: rootId('r'),
    profileId: profile,
    path: '/nowhere',
    existing: 'upload',
    after: 'leave',
    rules: NO_RULES,
    stabilityMs: 1,
    removed: false,
    given: false,
  });
  const uploads = Array.from({ length: count }, (_, n) => ({
    id: uploadId(`u${n}`),
    accountId: ACCOUNT,
    profileId: profile,
    rootId: rootId('r'),
    batchId: batchId('b'),
    version: {
      path: `f${n}.jpg`,
      size: 10 + n,
      mtimeNs: 1_234_567_890_123_456_789n,
      dev: 1n,
      ino: 2n ** 63n + 1n,
    },
    generation: 1,
    order: n + 1,
    paused: false,
    foundAt: 5,
    expiresAt: null,
    goneAt: null,
    description: null,
    way: 'signed' as const,
    state: { kind: 'queued', attempt: 1 } as const,
  }));
  for (const upload of uploads) parts.uploads.insert(upload);
  return { store, parts, profile, uploads };
}

describe('A data directory', () => {
  test('is one program’s at a time: the second is refused with the reason, and nothing is touched', () => {
    const first = filled(1);
    expect(open).toThrow(StoreRefusedError);
    expect(open).toThrow(new RegExp(`Another Hotfolder is using .* \\(process ${process.pid}\\)`));
    expect(first.parts.uploads.find(uploadId('u0'))?.state.kind).toBe('queued');
    first.store.close();
    open().close();
  });

  test('that a newer version wrote is refused untouched', () => {
    open().close();
    const newer = new DatabaseSync(path);
    newer.exec('CREATE TABLE things_to_come (id TEXT PRIMARY KEY) STRICT; PRAGMA user_version = 99');
    newer.close();
    const before = readFileSync(path);
    expect(open).toThrow(/written by a newer Hotfolder/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('with a damaged database starts anew, and the damaged file is set aside, not deleted', () => {
    const garbage = Buffer.from('this is not a database, it is something else entirely'.repeat(50));
    writeFileSync(path, garbage);
    open().close();
    const aside = readdirSync(folder.path).find((name) => name.includes('.damaged-'));
    expect(aside && readFileSync(join(folder.path, aside)).equals(garbage)).toBe(true);
    expect(existsSync(path)).toBe(true);
  });

  test.each([0, 1, 99, -7])('whose version number is damaged to %i goes on with what is in it', (version) => {
    filled(3).store.close();
    const damaged = new DatabaseSync(path);
    damaged.exec(`PRAGMA user_version = ${version}`);
    damaged.close();
    const store = open();
    expect(store.account(ACCOUNT).uploadIds.open()).toHaveLength(3);
    store.close();
    open().close();
    expect(readdirSync(folder.path).filter((name) => name.startsWith('hotfolder.db'))).toEqual([
      'hotfolder.db',
    ]);
  });

  test('of the first version is copied, brought up to date, and keeps what it held', () => {
    const before = new DatabaseSync(path);
    before.exec(`${MIGRATIONS[0]}; PRAGMA user_version = 1;
      INSERT INTO accounts VALUES ('sandbox', 1);
      INSERT INTO profiles VALUES ('p', 'sandbox', 'Acme', 0, 1, '1234', 'print', 'working', NULL, 1, NULL)`);
    before.close();
    const store = open();
    expect(store.account(ACCOUNT).profiles.list()).toMatchObject([{ name: 'Acme' }]);
    store.close();
    const copy = new DatabaseSync(`${path}.schema-1`, { readOnly: true });
    expect(copy.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(copy.prepare('SELECT name FROM profiles').all()).toEqual([{ name: 'Acme' }]);
    copy.close();
  });

  test('gives back what was written, bigints whole, after it was closed', () => {
    const { store, uploads } = filled(3);
    store.close();
    const again = open();
    const page = again.account(ACCOUNT).uploads.page({ afterOrder: 1, since: 0, limit: 10 });
    expect(page).toEqual(uploads.slice(1));
    again.close();
  });
});

describe('The database itself', () => {
  const claim = { accessUrl: 'http://127.0.0.1/a', fingerprint: 'same', lastByteAt: 3 };

  test('refuses a second accepted upload of one content, profile and generation', () => {
    const { store, parts } = filled(2);
    parts.uploads.save(uploadId('u0'), { kind: 'finishing', attempt: 1, claim });
    expect(() => parts.uploads.save(uploadId('u1'), { kind: 'finishing', attempt: 1, claim })).toThrow(
      ContentKnownError,
    );
    expect(parts.uploads.find(uploadId('u1'))?.state.kind).toBe('queued');
    parts.uploads.setGeneration(uploadId('u1'), 2);
    parts.uploads.save(uploadId('u1'), { kind: 'finishing', attempt: 1, claim });
    store.close();
  });

  test('refuses a second use of one signed URL', () => {
    const { store, parts } = filled(2);
    parts.uploads.spendUrl('hash', uploadId('u0'));
    expect(() => parts.uploads.spendUrl('hash', uploadId('u1'))).toThrow();
    store.close();
  });

  test('offers no second file of a size while one of that size may be accepted, and claims first', () => {
    const { store, parts, profile, uploads } = filled(2);
    const twin = { ...uploads[0], id: uploadId('twin'), order: 9 } as (typeof uploads)[number];
    parts.uploads.insert({ ...twin, version: { ...twin.version, path: 'twin.jpg' } });
    parts.uploads.save(uploadId('u0'), {
      kind: 'waiting',
      attempt: 2,
      until: 99,
      failure: { code: 'verify-missing', detail: '' },
      claim,
    });
    const next = parts.due.nextDue({ profile, running: [], sizes: [] });
    expect(next?.id).toBe('u1');
    expect(parts.due.nextDue({ profile, running: [uploadId('u1')], sizes: [] })).toBeUndefined();
    parts.uploads.save(uploadId('u0'), { kind: 'finishing', attempt: 2, claim });
    expect(parts.due.nextDue({ profile, running: [], sizes: [] })?.id).toBe('u0');
    store.close();
  });

  test('moves links of the sandbox to its new port, and no others', () => {
    const { store, parts } = filled(2);
    parts.uploads.save(uploadId('u0'), {
      kind: 'sent',
      attempt: 1,
      claim: { ...claim, accessUrl: 'http://127.0.0.1:10/x' },
    });
    parts.uploads.save(uploadId('u1'), {
      kind: 'sent',
      attempt: 1,
      claim: { ...claim, fingerprint: 'b', accessUrl: 'http://127.0.0.1:100/x' },
    });
    store.rebase(ACCOUNT, 'http://127.0.0.1:10', 'http://127.0.0.1:77');
    const links = parts.uploads
      .inState('sent')
      .map((one) => one.state.kind === 'sent' && one.state.claim.accessUrl);
    expect(links).toEqual(['http://127.0.0.1:77/x', 'http://127.0.0.1:100/x']);
    store.close();
  });
});
