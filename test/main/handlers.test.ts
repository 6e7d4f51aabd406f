import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotReady } from '../../src/main/not-ready.ts';
import { SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import type { FolderGrant, Output } from '../../src/shared/contract.ts';
import { profileId, rootId, uploadId } from '../../src/shared/ids.ts';
import { distinctPicture } from '../support/engine-rig.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { galleryOf } from './gallery-of.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

let folder: TempFolder;
let desk: OpenDesk;
beforeEach(async () => {
  folder = await tempFolder();
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

async function chooseFolder(name: string): Promise<FolderGrant> {
  desk.desktop.chosen = await folder.folder(name);
  const grant = await desk.handlers['roots:choose-folder']({});
  if (grant === null) throw new Error('no folder was chosen');
  return grant;
}

async function sandboxClients(): Promise<Output<'app:snapshot'>['profiles']> {
  expect(await desk.handlers['account:try-sandbox']({})).toEqual({ done: true, value: null });
  return (await desk.handlers['app:snapshot']({})).profiles;
}

test('Without an account the snapshot says so, lists are empty, and nothing can be done to a queue', async () => {
  expect(desk.pagesListening()).toBe(0);
  expect(await desk.handlers['app:snapshot']({})).toMatchObject({
    seq: 7,
    status: { account: 'none', apiBase: 'https://api.ayrshare.com/api', apiBaseOverridden: false },
    profiles: [],
    roots: [],
    keyStore: 'system',
    apiKeyLast4: null,
    version: '1.2.3',
  });
  expect(desk.pagesListening()).toBe(1);
  expect(await desk.handlers['queue:list']({})).toEqual({ uploads: [], next: null });
  expect(await desk.handlers['ignored:list']({ rootId: rootId('r') })).toEqual([]);
  expect(await desk.handlers['gallery:changes']({})).toMatchObject({ items: [], more: false });
  expect(await desk.handlers['gallery:refresh']({})).toBeNull();
  await expect(desk.handlers['queue:retry']({ ids: [] })).rejects.toBeInstanceOf(NotReady);
  const add = { name: 'Acme', key: 'SOME-KEY-1', storage: 'session' } as const;
  await expect(desk.handlers['profiles:add'](add)).rejects.toBeInstanceOf(NotReady);
});

test('Choices are kept, answered whole, and the theme takes hold at once', async () => {
  const first = {
    theme: 'system',
    density: 'comfortable',
    language: 'system',
    spokenLanguage: 'en',
    notifications: true,
    onClose: 'ask',
    concurrency: 3,
    uploadBytesPerSecond: null,
    holdSeconds: 10,
    network: { proxy: null, certificates: null },
    keysKept: { system: 0, weak: 0, session: 0 },
    keyStorage: null,
    openAtLogin: false,
  };
  expect(await desk.handlers['settings:set']({ theme: 'dark' })).toEqual({ ...first, theme: 'dark' });
  await desk.handlers['settings:set']({ density: 'compact' });
  await desk.handlers['settings:set']({ notifications: false });
  const all = { ...first, theme: 'dark', density: 'compact', notifications: false, onClose: 'quit' };
  expect(await desk.handlers['settings:set']({ onClose: 'quit' })).toEqual(all);
  expect(await desk.handlers['settings:get']({})).toEqual(all);
  expect(desk.desktop.themes).toEqual(['dark']);
});

test('Open at login is the system’s to keep: it takes hold at once, and a refusal is told', async () => {
  const on = await desk.handlers['app:open-at-login']({ on: true });
  expect(on).toMatchObject({ done: true, value: { openAtLogin: true } });
  expect(await desk.handlers['settings:get']({})).toMatchObject({ openAtLogin: true });
  const off = await desk.handlers['app:open-at-login']({ on: false });
  expect(off).toMatchObject({ done: true, value: { openAtLogin: false } });
  rmSync(join(folder.path, 'config'), { recursive: true });
  writeFileSync(join(folder.path, 'config'), 'a file where a folder should be');
  expect(await desk.handlers['app:open-at-login']({ on: true })).toEqual({
    done: false,
    problem: { kind: 'not-written', detail: expect.stringMatching(/^(ENOTDIR|EEXIST)$/) },
  });
});

test('Trying without an account brings three clients, once, and tells the window to begin anew', async () => {
  const clients = await sandboxClients();
  expect(clients.map((client) => client.name).sort()).toEqual(
    SANDBOX_PROFILES.map(({ title }) => title).sort(),
  );
  expect(desk.switches()).toBe(1);
  expect((await sandboxClients()).length).toBe(3);
  expect(desk.switches()).toBe(1);
});

test('A watched folder needs a grant of the dialog, and a grant is good once', async () => {
  const [client] = await sandboxClients();
  const profile = client?.id ?? profileId('');
  const { grant } = await chooseFolder('pictures');
  const add = (given: string) =>
    desk.handlers['roots:add']({ grant: given, profileId: profile, existing: 'upload' });
  expect(await add(folder.path)).toEqual({ done: false, problem: { kind: 'grant-expired' } });
  expect(await add(grant)).toMatchObject({ done: true, value: { profileId: profile } });
  expect(await add(grant)).toEqual({ done: false, problem: { kind: 'grant-expired' } });
});

test('Closing the dialog gives no grant', async () => {
  expect(await desk.handlers['roots:choose-folder']({})).toBeNull();
});

test('Only a known folder is opened in the file browser', async () => {
  const [client] = await sandboxClients();
  const { grant, path } = await chooseFolder('pictures');
  const added = await desk.handlers['roots:add']({
    grant,
    profileId: client?.id ?? profileId(''),
    existing: 'leave',
  });
  if (!added.done) throw new Error('not added');
  await desk.handlers['roots:show']({ id: rootId('/etc') });
  await desk.handlers['roots:show']({ id: added.value.id });
  expect(desk.desktop.opened).toEqual([path]);
});

test('A file in a client’s folder ends in that client’s gallery, and its link on the clipboard', async () => {
  const [client, other] = await sandboxClients();
  const { grant } = await chooseFolder('pictures');
  await folder.file('pictures/notes.txt', 'not a picture');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await folder.file('pictures/=dot.png', png);
  const added = await desk.handlers['roots:add']({
    grant,
    profileId: client?.id ?? profileId(''),
    existing: 'upload',
  });
  if (!added.done) throw new Error('not added');
  const rows = async () => (await desk.handlers['queue:list']({})).uploads;
  await vi.waitFor(async () => expect((await rows())[0]?.stage).toBe('done'), {
    timeout: 60_000,
    interval: 50,
  });

  const [row] = await rows();
  expect(row).toMatchObject({ fileName: '=dot.png', profileId: client?.id, sizeBytes: png.length });
  expect(await desk.handlers['ignored:list']({ rootId: added.value.id })).toMatchObject([
    { path: 'notes.txt', reason: 'not-media' },
  ]);
  const items = await galleryOf(desk, client?.id);
  expect(items.map((item) => item.accessUrl)).toContain(row?.accessUrl);
  expect(await galleryOf(desk, other?.id)).toEqual([]);

  const copied = await desk.handlers['links:copy']({ uploads: row ? [row.id] : [], format: 'csv' });
  expect(copied).toEqual({ copied: 1 });
  expect(desk.desktop.copied[0]).toContain(`"${client?.name}","'=dot.png","${row?.accessUrl}"`);
  expect(desk.changes.some((change) => change.kind === 'upload' && change.upload.stage === 'done')).toBe(
    true,
  );

  // The practice server lists a resized copy of every picture: its link is asked for by its place.
  const item = async () => {
    await desk.handlers['gallery:refresh']({});
    return (await galleryOf(desk, client?.id))[0];
  };
  await vi.waitFor(async () => expect((await item())?.variants).toHaveLength(1), {
    timeout: 60_000,
    interval: 50,
  });
  const shown = await item();
  const media = shown === undefined ? [] : [shown.id];
  expect(await desk.handlers['links:copy']({ media, size: 0, format: 'plain' })).toEqual({ copied: 1 });
  expect(desk.desktop.copied.at(-1)).toBe(shown?.variants[0]?.accessUrl);
  expect(await desk.handlers['links:copy']({ media, size: 1, format: 'plain' })).toEqual({ copied: 0 });
});

test('A file is described until it is sent; afterwards, and of no row, the door says why not', async () => {
  const [client] = await sandboxClients();
  const { grant, path } = await chooseFolder('shoot');
  const owner = { profileId: client?.id ?? profileId(''), existing: 'upload' } as const;
  await desk.handlers['queue:pause']({ scope: { kind: 'all' } });
  await folder.file('shoot/one.jpg', distinctPicture('described'));
  await desk.handlers['roots:add']({ grant, ...owner });
  expect(path).toContain('shoot');
  const row = async () =>
    (await desk.handlers['queue:list']({})).uploads.find((one) => one.stage !== 'settling');
  await vi.waitFor(async () => expect((await row())?.stage).toBe('queued'), { timeout: 60_000 });
  const id = (await row())?.id ?? uploadId('');
  expect(await desk.handlers['queue:describe']({ id, text: ' A cup ' })).toEqual({
    done: true,
    value: 'goes-out',
  });
  expect(await row()).toMatchObject({ description: 'A cup', descriptionFate: 'goes-out' });
  await desk.handlers['queue:resume']({ scope: { kind: 'all' } });
  await vi.waitFor(async () => expect((await row())?.descriptionFate).toBe('sent'), { timeout: 60_000 });
  expect(await desk.handlers['queue:describe']({ id, text: null })).toEqual({
    done: false,
    problem: { kind: 'already-sent' },
  });
  expect(await desk.handlers['queue:describe']({ id: uploadId('nobody'), text: 'x' })).toEqual({
    done: false,
    problem: { kind: 'gone' },
  });
});

test('Copying nothing leaves the clipboard alone', async () => {
  await sandboxClients();
  expect(await desk.handlers['links:copy']({ format: 'plain' })).toEqual({ copied: 0 });
  expect(desk.desktop.copied).toEqual([]);
});

test('A client is added only with a key the API accepts', async () => {
  await sandboxClients();
  const refused = await desk.handlers['profiles:add']({
    name: 'Acme',
    key: 'NO-SUCH-PROFILE-KEY',
    storage: 'session',
  });
  expect(refused).toMatchObject({
    done: false,
    problem: { kind: 'failure', failure: { code: 'key-rejected' } },
  });
  expect(JSON.stringify(refused)).not.toContain('NO-SUCH-PROFILE-KEY');
  expect((await desk.handlers['app:snapshot']({})).profiles.length).toBe(3);
});
