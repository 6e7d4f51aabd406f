import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSettings } from '../../src/engine/settings/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings/settings.ts';
import { setAsideDamagedSettings } from '../../src/main/settings-damage.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

test.each([
  ['half a file', '{"theme":"dark","ke'],
  ['an empty file', ''],
  ['bytes', '\u0000\u0001\u0002'],
  ['a list', '[]'],
  ['a wrong type', '{"theme":7}'],
  ['a key in plain', '{"keys":{"api-key:ayrshare":"PLAIN"}}'],
])('%s is set aside whole, beside itself', async (_what, text) => {
  const file = await folder.file('settings.json', text);
  const aside = setAsideDamagedSettings(file, NOW);
  expect(aside).toBe(`${file}.damaged-2026-01-02T03-04-05-000Z`);
  expect(await readdir(folder.path)).toEqual([path.basename(String(aside))]);
  expect(await readFile(String(aside), 'utf8')).toBe(text);
});

test('A whole file stays where it is', async () => {
  const file = await folder.file('settings.json', JSON.stringify(DEFAULT_SETTINGS));
  expect(setAsideDamagedSettings(file, NOW)).toBeUndefined();
  expect(await readdir(folder.path)).toEqual(['settings.json']);
});

test('A data directory without settings is no damage', () => {
  expect(setAsideDamagedSettings(path.join(folder.path, 'settings.json'), NOW)).toBeUndefined();
});

test('A file of an older version, without the newer fields, keeps what it has', () => {
  expect(parseSettings({ theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});
