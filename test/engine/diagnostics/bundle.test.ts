import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildDiagnostics, type DiagnosticsParts } from '../../../src/engine/diagnostics/bundle.ts';
import { readLogTail } from '../../../src/engine/diagnostics/log-tail.ts';
import { openLogFile } from '../../../src/engine/ports/file-log.ts';
import { DEFAULT_SETTINGS } from '../../../src/engine/settings/settings.ts';
import { openStoreForReading } from '../../../src/engine/store/open-store-for-reading.ts';
import { failure } from '../../../src/shared/failure.ts';
import { accountId } from '../../../src/shared/ids.ts';
import { distinctPicture, EngineRig, type RigClient } from '../../support/engine-rig.ts';

const KEY = '2MPXPKQ-S03M5LS-GR5RX5G-AZCK8EA';
const KNOWN_KEY = 'plain old key';
const SIGNED = 'https://storage.test/put/one?X-Amz-Signature=0a1b2c3d4e5f';
const FILE = 'Autumn menu final.jpg';
const HOME = '/home/maria';
/** A sentence with everything in it that must not leave. */
const TELLTALE = `Bramblewick Teas sent ${FILE} with ${KEY} and ${KNOWN_KEY} to ${SIGNED} from ${HOME}/Kunden/Bramblewick`;
/** In small letters; none of them may stand anywhere in a report. */
const FORBIDDEN = [
  'bramblewick',
  'marloquay',
  'ceramics',
  'autumn',
  'menu final',
  'kunden',
  'maria',
  's03m5ls',
  'plain old key',
  'storage.test',
  'signature',
  '0a1b2c3d',
  '127.0.0.1',
  'watched',
];

let rig: EngineRig;
let teas: RigClient;
let logs: string;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
  logs = join(rig.folder.path, 'logs');
});
afterEach(() => rig.finish());

const parts = (some: Partial<DiagnosticsParts> = {}): DiagnosticsParts => ({
  about: { version: '1.2.3', program: 'app', platform: 'linux', arch: 'x64', runtime: { node: '24.0.0' } },
  madeAt: rig.clock.now(),
  salt: 'salt',
  home: HOME,
  settings: {
    ...DEFAULT_SETTINGS,
    account: { kind: 'ayrshare', id: 'https://bramblewick.test' },
    keys: { 'api-key:ayrshare': { kind: 'encrypted', ciphertext: KEY } },
    sandboxStorageOrigin: 'http://127.0.0.1:1',
  },
  status: rig.engine.status(),
  store: rig.store,
  logs: readLogTail(logs),
  maskSecrets: (text) => text.split(KNOWN_KEY).join('[secret]'),
  ...some,
});
const textOf = (some?: Partial<DiagnosticsParts>) => JSON.stringify(buildDiagnostics(parts(some)));
const held = (text: string) => FORBIDDEN.filter((word) => text.toLowerCase().includes(word));

/** Everything that must not leave, everywhere it could come from. */
async function plantEverywhere(): Promise<void> {
  const message = TELLTALE;
  rig.sandbox.setFaults({
    rules: [{ on: 'uploadUrl', nth: 1, do: { kind: 'status', status: 503, body: { code: 7, message } } }],
  });
  await rig.client(1);
  await rig.drop(teas, `Herbst/${FILE}`, distinctPicture('autumn'));
  await rig.untilStage(FILE, 'done', 3_600_000);
  const { uploads, holds } = rig.store.account(accountId('sandbox'));
  const [upload] = uploads.page({ afterOrder: 0, since: 0, limit: 1 });
  if (!upload) throw new Error('no upload');
  uploads.save(upload.id, { kind: 'queued', attempt: 9 }, failure('server-error', TELLTALE));
  uploads.save(upload.id, upload.state);
  holds.setHold({
    ...{ scope: 'profile', id: teas.profile.id, until: null, since: 1 },
    failure: failure('key-rejected', TELLTALE),
  });
  const log = openLogFile({ folder: logs, clock: rig.clock, home: HOME });
  log.info('upload-state', { uploadId: upload.id, profileId: teas.profile.id, reason: TELLTALE, host: 'x' });
  log.bug('uncaught', new Error(TELLTALE), { rootId: teas.root.id, state: TELLTALE });
  log.flush();
  const odd = { time: TELLTALE, event: TELLTALE, path: TELLTALE, uploadId: TELLTALE, bytes: TELLTALE };
  appendFileSync(join(logs, 'hotfolder.log'), `${JSON.stringify(odd)}\n${TELLTALE}\n["${FILE}"]\n`);
  writeFileSync(join(logs, 'hotfolder.1.log'), `${JSON.stringify({ event: 'older', reason: TELLTALE })}\n`);
}

test('Keys, signed URLs, clients, files and folders are nowhere in a report, wherever they were planted', async () => {
  await plantEverywhere();
  const status = { ...rig.engine.status(), accountFailure: failure('account-refused', TELLTALE) };
  const text = textOf({ status });
  expect(held(text)).toEqual([]);
  // The plants were there to be found.
  expect(held(JSON.stringify(readLogTail(logs))).length).toBeGreaterThan(8);
});

test('A report tells how things stand and what happened, under names of its own', async () => {
  await plantEverywhere();
  const report = buildDiagnostics(parts());
  expect(report.about).toMatchObject({ version: '1.2.3', platform: 'linux', program: 'app' });
  expect(report.settings).toMatchObject({ theme: 'system', account: 'ayrshare', keys: { encrypted: 1 } });
  expect(report.status).toMatchObject({ account: 'sandbox', api: 'practice server', counts: { done: 1 } });
  const [account] = report.accounts;
  expect(account).toMatchObject({
    account: 'sandbox',
    uploadsByState: { done: 1 },
    clients: [
      { client: 'Client 1', primary: true },
      { client: 'Client 2', primary: false },
      { client: 'Client 3', primary: false },
    ],
    folders: [
      { folder: 'Folder 1', client: 'Client 2', path: expect.stringMatching(/^[0-9a-f]{10}$/) },
      { folder: 'Folder 2', client: 'Client 3' },
    ],
    holds: [{ scope: 'profile', of: 'Client 2', failure: { code: 'key-rejected' } }],
    uploads: [
      {
        client: 'Client 2',
        folder: 'Folder 1',
        file: expect.stringMatching(/^[0-9a-f]{10}\.jpg$/),
        state: 'done',
      },
    ],
  });
  const events = account?.uploads[0]?.events ?? [];
  expect(events[1]).toMatchObject({ state: 'waiting', failure: { code: 'server-error' } });
  expect(events[1]?.failure?.detail).toMatch(/^HTTP 503 code 7: Client 2 sent [0-9a-f]{10}\.jpg with/);
  expect(report.log.map((line) => line['event'])).toContain('unreadable-line');
  expect(report.log.find((line) => line['profileId'] !== undefined)).toMatchObject({
    event: 'upload-state',
    profileId: 'Client 2',
    uploadId: account?.uploads[0]?.upload,
  });
  expect(report.log[0]).toMatchObject({ event: 'older' });
});

test('Two reports have no hash in common, so that nobody can follow a file from one to the other', async () => {
  await plantEverywhere();
  const file = (salt: string) => buildDiagnostics(parts({ salt })).accounts[0]?.uploads[0]?.file;
  expect(file('one')).toBe(file('one'));
  expect(file('one')).not.toBe(file('two'));
});

test('A store that is only read, while an engine works on it, is told as well', async () => {
  await plantEverywhere();
  const store = openStoreForReading(join(rig.dataDir, 'hotfolder.db'), rig.clock);
  try {
    const report = buildDiagnostics(parts({ store, status: null }));
    expect(report.accounts).toMatchObject([{ uploads: [{ state: 'done' }] }]);
    expect(report.unread).toEqual([]);
    expect(held(JSON.stringify(report))).toEqual([]);
  } finally {
    store.close();
  }
});

test('What could not be read is told, and the rest is there all the same', async () => {
  await plantEverywhere();
  mkdirSync(join(rig.folder.path, 'odd', 'hotfolder.log'), { recursive: true });
  const report = buildDiagnostics(
    parts({
      store: { unread: `The database in ${rig.dataDir} cannot be read.` },
      logs: readLogTail(join(rig.folder.path, 'odd')),
      settings: null,
    }),
  );
  expect(report.unread).toEqual([
    'the queue: The database in [path] cannot be read.',
    'hotfolder.log: EISDIR',
  ]);
  expect(report.accounts).toEqual([]);
  expect(buildDiagnostics(parts({ store: { unread: 'x' } })).log.length).toBeGreaterThan(3);
});
