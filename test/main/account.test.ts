import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_PROFILES, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import {
  type DeskOptions,
  fakeSafeStorage,
  type KeptSettings,
  keptSettings,
  type OpenDesk,
  openDesk,
} from './open-desk.ts';

let folder: TempFolder;
let api: Sandbox;
let settings: KeptSettings;
let desks: OpenDesk[];
beforeEach(async () => {
  folder = await tempFolder();
  // Stands for Ayrshare: an address of its own, reached by HOTFOLDER_API_BASE.
  api = await startSandbox({ dataDir: await folder.folder('api') });
  settings = keptSettings();
  desks = [];
});
afterEach(async () => {
  for (const desk of desks) await desk.close();
  await api.stop();
  await folder.dispose();
});

function open(some: Partial<DeskOptions> = {}): OpenDesk {
  const desk = openDesk({ folder: folder.path, settings, apiBase: api.baseUrl, ...some });
  desks.push(desk);
  return desk;
}

async function restart(some: Partial<DeskOptions> = {}): Promise<OpenDesk> {
  await desks.pop()?.close();
  return open(some);
}

const connect = (
  desk: OpenDesk,
  apiKey = SANDBOX_API_KEY,
  storage: 'system' | 'session' | 'weak' = 'system',
) => desk.handlers['account:connect']({ apiKey, storage });
const snapshot = (desk: OpenDesk) => desk.handlers['app:snapshot']({});

/** An API key that no vault takes for the made-up one. */
async function ownApi(apiKey: string): Promise<Sandbox> {
  await api.stop();
  api = await startSandbox({ dataDir: await folder.folder('own'), apiKey });
  return api;
}

test('A key the API refuses connects nothing and is stored nowhere', async () => {
  const desk = open();
  const refused = await connect(desk, 'NO-SUCH-API-KEY');
  expect(refused).toMatchObject({ done: false, problem: { kind: 'failure' } });
  expect(await snapshot(desk)).toMatchObject({ status: { account: 'none' }, apiKeyLast4: null });
  expect(settings.read()).toMatchObject({ keys: {}, account: { kind: 'none' } });
});

test('A key the API accepts brings the account’s own profile, and the next start asks nothing', async () => {
  await ownApi('A-REAL-LOOKING-KEY-7Q4Z');
  const desk = open();
  expect(await connect(desk, 'A-REAL-LOOKING-KEY-7Q4Z')).toEqual({
    done: true,
    value: { profileCount: null },
  });
  const expected = {
    status: { account: 'ayrshare', apiBase: api.baseUrl, apiBaseOverridden: true, accountFailure: null },
    profiles: [{ primary: true, keyLast4: '7Q4Z' }],
    apiKeyLast4: '7Q4Z',
  };
  expect(await snapshot(desk)).toMatchObject(expected);
  expect(JSON.stringify(settings.read())).not.toContain('A-REAL-LOOKING-KEY-7Q4Z');
  expect(await snapshot(await restart())).toMatchObject(expected);
});

test('A key for this session is asked for again at the next start; the clients are still there', async () => {
  await ownApi('A-REAL-LOOKING-KEY-7Q4Z');
  await connect(open(), 'A-REAL-LOOKING-KEY-7Q4Z', 'session');
  const desk = await restart();
  expect(await snapshot(desk)).toMatchObject({
    status: { account: 'ayrshare', accountFailure: { code: 'key-missing' } },
    profiles: [{ primary: true }],
    apiKeyLast4: null,
  });
  await connect(desk, 'A-REAL-LOOKING-KEY-7Q4Z', 'session');
  expect(await snapshot(desk)).toMatchObject({
    status: { accountFailure: null },
    profiles: [{ primary: true }],
    apiKeyLast4: '7Q4Z',
  });
  expect((await snapshot(desk)).profiles.length).toBe(1);
});

test('A key replaced on the account’s own profile is the account’s key from then on', async () => {
  await ownApi('A-REAL-LOOKING-KEY-7Q4Z');
  await connect(open(), 'A-REAL-LOOKING-KEY-7Q4Z', 'session');
  const desk = await restart();
  const [primary] = (await snapshot(desk)).profiles;
  if (!primary) throw new Error('no profile');
  const switches = desk.switches();
  const replace = (key: string) =>
    desk.handlers['profiles:replace-key']({ id: primary.id, key, storage: 'system' });
  expect(await replace('NO-SUCH-API-KEY')).toMatchObject({ done: false, problem: { kind: 'failure' } });
  expect((await snapshot(desk)).apiKeyLast4).toBeNull();
  expect(await replace('A-REAL-LOOKING-KEY-7Q4Z')).toMatchObject({ done: true });
  const expected = {
    status: { accountFailure: null },
    profiles: [{ state: 'working' }],
    apiKeyLast4: '7Q4Z',
  };
  expect(await snapshot(desk)).toMatchObject(expected);
  expect(desk.switches()).toBe(switches + 1);
  expect(await snapshot(await restart())).toMatchObject(expected);
});

test('A key store that asks for a password does not keep the window waiting, and its key counts once it is there', async () => {
  await ownApi('A-REAL-LOOKING-KEY-7Q4Z');
  await connect(open(), 'A-REAL-LOOKING-KEY-7Q4Z');
  let unlock = (): void => {};
  const unlocked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  const open_ = fakeSafeStorage();
  const desk = await restart({
    safeStorage: {
      ...open_,
      decryptStringAsync: (bytes) => unlocked.then(() => open_.decryptStringAsync(bytes)),
    },
  });
  expect(await snapshot(desk)).toMatchObject({ status: { account: 'ayrshare' }, apiKeyLast4: null });
  const switches = desk.switches();
  unlock();
  await vi.waitFor(() => expect(desk.switches()).toBe(switches + 1), { timeout: 60_000 });
  expect((await snapshot(desk)).apiKeyLast4).toBe('7Q4Z');
});

test('Without a key store the person is told, and the key for this session works', async () => {
  const none = { safeStorage: fakeSafeStorage({ isAsyncEncryptionAvailable: async () => false }) };
  const desk = open(none);
  expect((await snapshot(desk)).keyStore).toBe('none');
  expect(await connect(desk)).toEqual({ done: false, problem: { kind: 'no-key-store' } });
  expect(await connect(desk, SANDBOX_API_KEY, 'weak')).toEqual({
    done: false,
    problem: { kind: 'no-key-store' },
  });
  expect(await connect(desk, SANDBOX_API_KEY, 'session')).toMatchObject({ done: true });
});

test('Another API address is another account: it never starts with this one’s key', async () => {
  await connect(open());
  const elsewhere = await startSandbox({ dataDir: await folder.folder('elsewhere') });
  const before = elsewhere.ledger.requests.length;
  const desk = await restart({ apiBase: elsewhere.baseUrl });
  expect((await snapshot(desk)).status.account).toBe('none');
  expect(elsewhere.ledger.requests.length).toBe(before);
  expect((await snapshot(await restart())).status.account).toBe('ayrshare');
  await elsewhere.stop();
});

test('The sandbox comes back by itself with its clients and their keys, also without a key store', async () => {
  const none = { safeStorage: fakeSafeStorage({ isAsyncEncryptionAvailable: async () => false }) };
  await open(none).handlers['account:try-sandbox']({});
  const desk = await restart(none);
  const { status, profiles, apiKeyLast4 } = await snapshot(desk);
  expect(status.account).toBe('sandbox');
  expect(apiKeyLast4).toBeNull();
  expect(profiles.length).toBe(SANDBOX_PROFILES.length);
  await desk.handlers['profiles:verify']({ ids: profiles.map((profile) => profile.id) });
  expect((await snapshot(desk)).profiles.map((profile) => profile.state)).toEqual(
    profiles.map(() => 'working'),
  );
});

test('From the sandbox to an account of one’s own: nothing of the one is seen in the other', async () => {
  const desk = open();
  await desk.handlers['account:try-sandbox']({});
  await connect(desk);
  expect((await snapshot(desk)).profiles).toMatchObject([{ primary: true }]);
  await desk.handlers['account:try-sandbox']({});
  expect((await snapshot(desk)).profiles.length).toBe(SANDBOX_PROFILES.length);
  expect(desk.bugs).toEqual([]);
});

test('Two wishes at the same moment are carried out one after the other', async () => {
  const desk = open();
  await Promise.all([
    desk.handlers['account:try-sandbox']({}),
    connect(desk),
    desk.handlers['account:try-sandbox']({}),
  ]);
  expect((await snapshot(desk)).status.account).toBe('sandbox');
  expect(desk.bugs).toEqual([]);
});
