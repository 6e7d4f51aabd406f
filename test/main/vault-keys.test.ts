import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config/read-config.ts';
import { openDataDir } from '../../src/cli/run/data-dir.ts';
import { systemClock } from '../../src/engine/ports/system-clock.ts';
import { reveal } from '../../src/engine/secret.ts';
import { MADE_UP_KEYS } from '../../src/main/sandbox-account.ts';
import { createVault } from '../../src/main/vault.ts';
import { hasKeys, readOnlySettings, readVaultKeys } from '../../src/main/vault-keys.ts';
import { SANDBOX_API_KEY, SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { accountId } from '../../src/shared/ids.ts';
import { writeAppData } from '../e2e/packed/app-data.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const ORIGIN = 'http://127.0.0.1:4000';
const [CLIENT, OTHER] = SANDBOX_PROFILES as [(typeof SANDBOX_PROFILES)[0], (typeof SANDBOX_PROFILES)[0]];

let folder: TempFolder;

beforeEach(async () => {
  folder = await tempFolder();
});

afterEach(() => folder.dispose());

async function keysOfTheApp() {
  await writeAppData(folder.path, ORIGIN, CLIENT);
  const clock = systemClock();
  const settings = readOnlySettings(folder.path);
  const refuse = () => Promise.reject(new Error('no ciphertext is stored'));
  const cipher = { strength: () => Promise.resolve('none' as const), encrypt: refuse, decrypt: refuse };
  const vault = createVault({ settings, cipher, clock, madeUpKeys: MADE_UP_KEYS });
  const { store, close } = openDataDir(folder.path, clock);
  const keys = await readVaultKeys({ settings, vault, store });
  close();
  return keys;
}

test('a key is found by its account and its client’s name, and by no other', async () => {
  const keys = await keysOfTheApp();
  const account = accountId(ORIGIN);
  const texts = [keys(account, null), keys(account, CLIENT.title)].map((key) => key && reveal(key));
  expect(texts).toEqual([SANDBOX_API_KEY, CLIENT.profileKey]);
  expect(keys(account, OTHER.title)).toBeUndefined();
  expect(keys(accountId('ayrshare'), null)).toBeUndefined();
});

test('a configuration that names no keys gets those of the app, and one that names them keeps its own', async () => {
  const keys = await keysOfTheApp();
  const roots = [{ path: 'watched', profile: CLIENT.title }];
  const profiles = [{ name: CLIENT.title }];
  const unnamed = await folder.file('a.json', JSON.stringify({ apiBaseUrl: ORIGIN, profiles, roots }));
  const named = await folder.file(
    'b.json',
    JSON.stringify({ apiBaseUrl: ORIGIN, apiKeyEnv: 'KEY', profiles, roots }),
  );
  expect(reveal(readConfig(unnamed, {}, { keys }).apiKey)).toBe(SANDBOX_API_KEY);
  expect(readConfig(unnamed, {}, { keys }).profiles.map(({ key }) => reveal(key))).toEqual([
    CLIENT.profileKey,
  ]);
  expect(reveal(readConfig(named, { KEY: 'another key' }, { keys }).apiKey)).toBe('another key');
  expect(() => readConfig(unnamed, {})).toThrow('apiKeyEnv: expected the name of an environment variable');
});

test('a folder without settings, or with damaged ones, holds no keys and is left as it is', async () => {
  expect(hasKeys(readOnlySettings(folder.path))).toBe(false);
  await folder.file('settings.json', '{"keys": ');
  expect(hasKeys(readOnlySettings(folder.path))).toBe(false);
});
