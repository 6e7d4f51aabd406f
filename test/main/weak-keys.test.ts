import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { fakeSafeStorage, type KeptSettings, keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

/* Keys that other programs of the same person could read: only by the person's own answer, outside the window. */

const API_KEY = 'A-REAL-LOOKING-KEY-7Q4Z';

let folder: TempFolder;
let api: Sandbox;
let settings: KeptSettings;
let desk: OpenDesk;
beforeEach(async () => {
  folder = await tempFolder();
  api = await startSandbox({ dataDir: await folder.folder('api'), apiKey: API_KEY });
  settings = keptSettings();
});
afterEach(async () => {
  await desk.close();
  await api.stop();
  await folder.dispose();
});

async function connected(backend: 'basic_text' | 'gnome_libsecret'): Promise<void> {
  desk = openDesk({
    ...{ folder: folder.path, settings, apiBase: api.baseUrl },
    safeStorage: fakeSafeStorage({ getSelectedStorageBackend: () => backend }),
  });
  expect(await desk.handlers['account:connect']({ apiKey: API_KEY, storage: 'session' })).toMatchObject({
    done: true,
  });
}
const move = (to: 'weak' | 'session' | 'system') => desk.handlers['keys:move']({ to });

test('Keys are not moved to where other programs can read them unless the person agrees', async () => {
  await connected('basic_text');
  expect(await move('weak')).toMatchObject({ done: true, value: { keysKept: { weak: 0, session: 1 } } });
  expect([desk.desktop.questions, settings.read().keys]).toEqual([['weak keys'], {}]);
  desk.desktop.agrees = true;
  expect(await move('weak')).toMatchObject({
    done: true,
    value: { keyStorage: 'weak', keysKept: { weak: 1, session: 0 } },
  });
  expect(desk.desktop.questions).toHaveLength(2);
  expect(JSON.stringify(settings.read().keys)).toContain('obfuscated');
});

test('A window that wishes it again and again puts one question at a time', async () => {
  await connected('basic_text');
  await Promise.all([move('weak'), move('weak'), move('weak')]);
  expect(desk.desktop.questions).toEqual(['weak keys']);
});

test('Nobody is asked where keys get into a key store, or are forgotten at the end', async () => {
  await connected('gnome_libsecret');
  await move('weak');
  await move('session');
  await move('system');
  expect(desk.desktop.questions).toEqual([]);
  expect(JSON.stringify(settings.read().keys)).toContain('encrypted');
});
