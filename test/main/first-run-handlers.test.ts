import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotReady } from '../../src/main/not-ready.ts';
import { SANDBOX_PROFILES, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Output } from '../../src/shared/contract.ts';
import { profileId } from '../../src/shared/ids.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { type KeptSettings, keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const API_KEY = 'FIRST-RUN-API-KEY';
const OTHER_KEY = 'FIRST-RUN-PROFILE-KEY';

let folder: TempFolder;
let settings: KeptSettings;
let far: Sandbox;
let desk: OpenDesk;

const open = (): OpenDesk => openDesk({ folder: folder.path, settings, apiBase: far.baseUrl });
const snapshot = async (): Promise<Output<'app:snapshot'>> => desk.handlers['app:snapshot']({});
const step = async () => (await snapshot()).firstRun;
const made = (parent = 'Hotfolder'): readonly string[] => readdirSync(join(folder.path, parent)).sort();

async function connect(apiKey = API_KEY): Promise<void> {
  const outcome = await desk.handlers['account:connect']({ apiKey, storage: 'system' });
  expect(outcome).toMatchObject({ done: true });
}

async function addClient(name: string, key = OTHER_KEY): Promise<void> {
  const outcome = await desk.handlers['profiles:add']({ name, key, storage: 'system' });
  expect(outcome).toMatchObject({ done: true });
}

/** The process is gone, and another one begins over what it left. */
async function restart(): Promise<void> {
  await desk.close();
  desk = open();
  await desk.account.resume();
}

beforeEach(async () => {
  folder = await tempFolder();
  settings = keptSettings();
  const profiles = [{ title: 'Acme', profileKey: OTHER_KEY }];
  far = await startSandbox({ dataDir: await folder.folder('far'), apiKey: API_KEY, profiles });
  desk = open();
});
afterEach(async () => {
  await desk.close();
  await far.stop();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

describe('The key', () => {
  test('is checked by a call that keeps nothing', async () => {
    expect(await desk.handlers['account:check']({ apiKey: API_KEY })).toMatchObject({ done: true });
    expect(await snapshot()).toMatchObject({ status: { account: 'none' }, profiles: [], firstRun: null });
    expect(settings.read()).toMatchObject({ account: { kind: 'none' }, keys: {} });
  });

  test('that is refused says so, and nothing begins', async () => {
    expect(await desk.handlers['account:check']({ apiKey: 'ANOTHER-KEY' })).toMatchObject({
      done: false,
      problem: { kind: 'failure' },
    });
    await desk.handlers['account:connect']({ apiKey: 'ANOTHER-KEY', storage: 'system' });
    expect(settings.read()).toMatchObject({ account: { kind: 'none' }, firstRun: null });
  });
});

describe('First run', () => {
  test('begins with the first account at its clients, and ends when the person says so', async () => {
    await expect(desk.handlers['first-run:go']({ step: 'folders' })).rejects.toBeInstanceOf(NotReady);
    expect(await step()).toBeNull();
    await connect();
    expect(await step()).toBe('clients');
    await desk.handlers['first-run:go']({ step: null });
    expect(await step()).toBeNull();
    await restart();
    expect(await step()).toBeNull();
  });

  test.each(['clients', 'folders', 'first-file'] as const)('goes on at %s after a kill', async (at) => {
    await connect();
    await desk.handlers['first-run:go']({ step: at });
    await restart();
    expect(await snapshot()).toMatchObject({ status: { account: 'ayrshare' }, firstRun: at });
  });

  test('goes on where it was when the same account’s key is pasted again', async () => {
    await connect();
    await desk.handlers['first-run:go']({ step: 'folders' });
    await connect();
    expect(await step()).toBe('folders');
  });

  test('begins in the practice server too, anew with the account that follows it', async () => {
    await desk.handlers['account:try-sandbox']({});
    expect(await step()).toBe('clients');
    await desk.handlers['first-run:go']({ step: 'first-file' });
    await connect();
    expect(await step()).toBe('clients');
  });

  test('is not begun by a second account once it is over', async () => {
    await desk.handlers['account:try-sandbox']({});
    await desk.handlers['first-run:go']({ step: null });
    await connect();
    expect(await step()).toBeNull();
  });

  test('is never shown over an account that has folders, whatever the settings have lost', async () => {
    await connect();
    const [own] = (await snapshot()).profiles;
    await desk.handlers['first-run:make-folders']({ profileIds: [own?.id ?? profileId('')] });
    await desk.close();
    settings = keptSettings();
    desk = open();
    await connect();
    expect(await snapshot()).toMatchObject({ roots: [{}], firstRun: null });
  });
});

describe('Folders for clients', () => {
  test('are proposed by name for those who have none, and nothing is made by proposing', async () => {
    await connect();
    await addClient('Acme / Coffee');
    const proposed = await desk.handlers['first-run:folders']({});
    expect(proposed.map((one) => one.path).sort()).toEqual([
      join('~', 'Hotfolder', 'Acme - Coffee'),
      join('~', 'Hotfolder', 'My account'),
    ]);
    expect(readdirSync(folder.path)).not.toContain('Hotfolder');
  });

  test('are made and watched for the clients chosen; what lies there already stays unsent', async () => {
    await connect();
    await addClient('Acme');
    mkdirSync(join(folder.path, 'Hotfolder', 'Acme'), { recursive: true });
    writeFileSync(join(folder.path, 'Hotfolder', 'Acme', 'old.jpg'), 'an old picture');
    const { profiles } = await snapshot();
    const acme = profiles.find((one) => !one.primary)?.id ?? profileId('');
    expect(await desk.handlers['first-run:make-folders']({ profileIds: [acme, acme] })).toEqual({
      made: 1,
      left: [],
    });
    expect((await snapshot()).roots).toMatchObject([{ profileId: acme, existing: 'leave', after: 'leave' }]);
    expect(made()).toEqual(['Acme']);
    expect((await desk.handlers['first-run:folders']({})).map((one) => one.profileId)).not.toContain(acme);
  });

  test('a client who is not known, or has a folder, gets none', async () => {
    await connect();
    const [own] = (await snapshot()).profiles;
    const ids = [own?.id ?? profileId(''), profileId('../../outside')];
    expect(await desk.handlers['first-run:make-folders']({ profileIds: ids })).toEqual({
      made: 1,
      left: [{ profileId: ids[1], problem: { kind: 'gone' } }],
    });
    expect(await desk.handlers['first-run:make-folders']({ profileIds: ids })).toMatchObject({ made: 0 });
    expect(made()).toEqual(['My account']);
  });

  test('two clients of one folder name get one each', async () => {
    await desk.handlers['account:try-sandbox']({});
    const [first, second] = (await snapshot()).profiles;
    if (!first || !second) throw new Error('the sandbox has no clients');
    await desk.handlers['profiles:rename']({ id: first.id, name: 'A:B' });
    await desk.handlers['profiles:rename']({ id: second.id, name: 'A?B' });
    await desk.handlers['first-run:make-folders']({ profileIds: [first.id] });
    await desk.handlers['first-run:make-folders']({ profileIds: [second.id] });
    expect(made('Hotfolder practice')).toEqual(['A-B', 'A-B 2']);
    expect((await snapshot()).roots).toHaveLength(2);
  });

  test('of the practice server lie apart from those of an account', async () => {
    await desk.handlers['account:try-sandbox']({});
    const ids = (await snapshot()).profiles.map((one) => one.id);
    expect(await desk.handlers['first-run:make-folders']({ profileIds: ids })).toEqual({ made: 3, left: [] });
    expect(made('Hotfolder practice')).toEqual(SANDBOX_PROFILES.map(({ title }) => title).sort());
    expect(readdirSync(folder.path)).not.toContain('Hotfolder');
  });

  test('that cannot be made say why, and the others are', async () => {
    await connect();
    await addClient('Acme');
    mkdirSync(join(folder.path, 'Hotfolder'));
    writeFileSync(join(folder.path, 'Hotfolder', 'Acme'), 'a file where a folder should be');
    const { profiles } = await snapshot();
    const acme = profiles.find((one) => !one.primary)?.id;
    expect(
      await desk.handlers['first-run:make-folders']({ profileIds: profiles.map((one) => one.id) }),
    ).toEqual({ made: 1, left: [{ profileId: acme, problem: { kind: 'not-a-folder' } }] });
  });

  test('never become another client’s: a link into a watched folder is refused', async () => {
    await connect();
    await addClient('Acme');
    const { profiles } = await snapshot();
    const own = profiles.find((one) => one.primary)?.id ?? profileId('');
    const acme = profiles.find((one) => !one.primary)?.id ?? profileId('');
    await desk.handlers['first-run:make-folders']({ profileIds: [own] });
    symlinkSync(join(folder.path, 'Hotfolder', 'My account'), join(folder.path, 'Hotfolder', 'Acme'));
    expect(await desk.handlers['first-run:make-folders']({ profileIds: [acme] })).toMatchObject({
      made: 0,
      left: [{ profileId: acme, problem: { kind: 'overlaps' } }],
    });
  });
});
