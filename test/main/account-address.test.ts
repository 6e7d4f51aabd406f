import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FaultRule, FaultScript } from '../../src/sandbox/faults/fault-script.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { distinctPicture } from '../support/engine-rig.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { type KeptSettings, keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const KEY = 'A-REAL-LOOKING-KEY-7Q4Z';
const WAIT = { timeout: 60_000, interval: 50 };

let folder: TempFolder;
let settings: KeptSettings;
/** Two servers in the place of Ayrshare's two addresses, so that each can tell what it was asked. */
let newer: Sandbox;
let older: Sandbox;
let desk: OpenDesk;

const open = (apiBase?: string): OpenDesk =>
  openDesk({
    folder: folder.path,
    settings,
    addresses: { newer: newer.baseUrl, older: older.baseUrl },
    ...(apiBase === undefined ? {} : { apiBase }),
  });
const server = async (name: string): Promise<Sandbox> =>
  startSandbox({ dataDir: await folder.folder(name), apiKey: KEY });

beforeEach(async () => {
  folder = await tempFolder();
  settings = keptSettings();
  newer = await server('newer');
  older = await server('older');
  desk = open();
});
afterEach(async () => {
  await desk.close();
  await newer.stop();
  await older.stop();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

const connect = () => desk.handlers['account:connect']({ apiKey: KEY, storage: 'system' });
const check = (address: 'newer' | 'older') => desk.handlers['address:check']({ address });
const use = (address: 'newer' | 'older') => desk.handlers['address:use']({ address });
const snapshot = () => desk.handlers['app:snapshot']({});
const rows = async (): Promise<readonly UploadView[]> => (await desk.handlers['queue:list']({})).uploads;
const always = (rule: Pick<FaultRule, 'on' | 'do'>): FaultScript => ({ rules: [{ ...rule, every: true }] });
const apiCalls = (sandbox: Sandbox) =>
  sandbox.ledger.requests.filter(({ route }) => route !== 'put' && route !== 'access');

/** One watched folder of the account's own profile. */
async function watch(): Promise<string> {
  const path = await folder.folder('watched');
  desk.desktop.chosen = path;
  const grant = await desk.handlers['roots:choose-folder']({});
  const [primary] = (await snapshot()).profiles;
  if (grant === null || primary === undefined) throw new Error('no folder, or no profile');
  const wanted = { grant: grant.grant, profileId: primary.id, existing: 'upload' } as const;
  expect(await desk.handlers['roots:add'](wanted)).toMatchObject({ done: true });
  return path;
}

test('Asked again while a check runs, the one call answers both; the other address is asked after it', async () => {
  await connect();
  await vi.waitFor(
    async () => expect((await snapshot()).profiles).toMatchObject([{ state: 'working' }]),
    WAIT,
  );
  const before = [apiCalls(newer).length, apiCalls(older).length] as const;
  const works = { kind: 'works' };
  expect(await Promise.all([check('older'), check('older'), check('newer'), check('older')])).toEqual([
    works,
    works,
    works,
    works,
  ]);
  expect([apiCalls(newer).length - before[0], apiCalls(older).length - before[1]]).toEqual([1, 1]);
});

test('Either address is checked with the kept key by one call, whichever is in use', async () => {
  await connect();
  // A new key is asked once for every client; what is counted begins after that.
  await vi.waitFor(
    async () => expect((await snapshot()).profiles).toMatchObject([{ state: 'working' }]),
    WAIT,
  );
  const before = [apiCalls(newer).length, apiCalls(older).length] as const;
  expect(await check('newer')).toEqual({ kind: 'works' });
  expect(await check('older')).toEqual({ kind: 'works' });
  expect([apiCalls(newer).length - before[0], apiCalls(older).length - before[1]]).toEqual([1, 1]);
  expect(apiCalls(older)).toMatchObject([{ route: 'user' }]);
  expect(await snapshot()).toMatchObject({ apiAddress: 'newer', status: { apiBase: newer.baseUrl } });
});

test('Without a kept key nothing is asked, and the answer says so', async () => {
  expect(await check('newer')).toEqual({ kind: 'no-key' });
  await desk.handlers['account:try-sandbox']({});
  expect(await check('older')).toEqual({ kind: 'no-key' });
  expect([...apiCalls(newer), ...apiCalls(older)]).toEqual([]);
});

test('A refused key, a web page and an address that is not there are told apart', async () => {
  await connect();
  older.setFaults(always({ on: 'user', do: { kind: 'status', status: 401 } }));
  expect(await check('older')).toMatchObject({ kind: 'failure', failure: { code: 'key-rejected' } });
  for (const status of [200, 404]) {
    older.setFaults(always({ on: 'user', do: { kind: 'html', status } }));
    expect(await check('older')).toMatchObject({ kind: 'failure', failure: { code: 'web-page' } });
  }
  await older.stop();
  expect(await check('older')).toMatchObject({ kind: 'failure', failure: { code: 'network-down' } });
});

test('Another address is in use at once: same account, clients and history, also after a restart', async () => {
  await connect();
  const path = await watch();
  await writeFile(join(path, 'one.jpg'), distinctPicture('one'));
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ stage: 'done' }]), WAIT);
  const before = await snapshot();
  const switches = desk.switches();
  expect(await use('older')).toEqual({ address: 'older' });
  expect(desk.switches()).toBeGreaterThan(switches);
  const after = await snapshot();
  expect(after).toMatchObject({ apiAddress: 'older', apiKeyLast4: '7Q4Z' });
  expect(after.status).toMatchObject({
    account: 'ayrshare',
    apiBase: older.baseUrl,
    apiBaseOverridden: false,
  });
  expect(after.profiles.map(({ id }) => id)).toEqual(before.profiles.map(({ id }) => id));
  expect(await rows()).toMatchObject([{ fileName: 'one.jpg', stage: 'done' }]);
  // The same content is known under either address.
  await writeFile(join(path, 'copy.jpg'), distinctPicture('one'));
  await vi.waitFor(async () => expect((await rows())[1]).toMatchObject({ closed: 'known' }), WAIT);
  expect(older.ledger.accepted).toEqual([]);
  await desk.close();
  desk = open();
  expect(await snapshot()).toMatchObject({ apiAddress: 'older', status: { apiBase: older.baseUrl } });
  expect(await rows()).toHaveLength(2);
});

test('What is being sent breaks off and goes on at the other address, once; no key goes back to the first', async () => {
  await connect();
  const path = await watch();
  newer.setFaults(always({ on: 'put', do: { kind: 'stall', at: 'midBody', ms: 600_000 } }));
  const content = distinctPicture('long', 24_000_000);
  await writeFile(join(path, 'long.jpg'), content);
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ stage: 'uploading' }]), WAIT);
  await use('older');
  const asked = newer.ledger.requests.length;
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ stage: 'done' }]), WAIT);
  expect(newer.ledger.accepted).toEqual([]);
  expect(older.ledger.accepted.map(({ sha256 }) => sha256)).toEqual([
    createHash('sha256').update(content).digest('hex'),
  ]);
  expect(newer.ledger.requests.slice(asked).filter(({ route }) => route !== 'put')).toEqual([]);
});

test('Files that waited for a web page to go away go on at once at the other address', async () => {
  await connect();
  const path = await watch();
  newer.setFaults(always({ on: 'uploadUrl', do: { kind: 'html', status: 404 } }));
  await writeFile(join(path, 'one.jpg'), distinctPicture('one'));
  const waits = { stage: 'waiting', failure: { code: 'web-page' } };
  await vi.waitFor(async () => expect(await rows()).toMatchObject([waits]), WAIT);
  await use('older');
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ stage: 'done' }]), WAIT);
  expect(older.ledger.accepted).toHaveLength(1);
  const [row] = await rows();
  if (row === undefined) throw new Error('no row');
  const steps = await desk.handlers['queue:events']({ id: row.id });
  // Tries are counted anew: it did not come back by the end of its wait.
  expect(steps.slice(1, 3)).toMatchObject([
    { state: 'waiting', attempt: 2 },
    { state: 'queued', attempt: 1 },
  ]);
});

test('A key that one address refused is asked once at the other, and what it held goes on', async () => {
  await connect();
  const path = await watch();
  newer.setFaults(always({ on: 'uploadUrl', do: { kind: 'status', status: 401 } }));
  await writeFile(join(path, 'one.jpg'), distinctPicture('one'));
  await vi.waitFor(
    async () => expect((await snapshot()).status.accountFailure).toMatchObject({ code: 'account-refused' }),
    WAIT,
  );
  await use('older');
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ stage: 'done' }]), WAIT);
  expect((await snapshot()).status.accountFailure).toBeNull();
});

test('While the address is set from outside there is no choice, and none is kept', async () => {
  await desk.close();
  desk = open(newer.baseUrl);
  await connect();
  expect(await snapshot()).toMatchObject({ apiAddress: null, status: { apiBaseOverridden: true } });
  expect(await use('older')).toEqual({ address: null });
  expect(settings.read().apiAddress).toBe('newer');
  expect((await snapshot()).status.apiBase).toBe(newer.baseUrl);
});

test('A choice made beside the practice server counts once an account of one’s own is connected', async () => {
  await desk.handlers['account:try-sandbox']({});
  expect(await use('older')).toEqual({ address: 'older' });
  expect(await snapshot()).toMatchObject({ apiAddress: 'older', status: { account: 'sandbox' } });
  await connect();
  expect((await snapshot()).status.apiBase).toBe(older.baseUrl);
  expect(apiCalls(newer)).toEqual([]);
});
