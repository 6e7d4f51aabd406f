import path from 'node:path';
import { expect, test } from 'vitest';
import { apiChoice } from '../../src/main/api-choice.ts';
import { type Environment, readEnvironment } from '../../src/main/environment.ts';
import { keptSettings } from './open-desk.ts';

const withBase = (base: string) => readEnvironment({ HOTFOLDER_API_BASE: base });
const choiceUnder = (base?: string, settings = keptSettings()) =>
  apiChoice({ environment: readEnvironment({ HOTFOLDER_API_BASE: base }) as Environment, settings });

test('Without variables: the person’s choice of address, the system’s place for data', () => {
  expect(readEnvironment({})).toEqual({ dataDir: undefined, apiBase: undefined });
});

test('A data directory is made absolute', () => {
  expect(readEnvironment({ HOTFOLDER_DATA_DIR: 'data' })).toMatchObject({ dataDir: path.resolve('data') });
});

test.each([
  'https://app.ayrshare.com/api',
  'https://media.test:8443/api',
  'http://127.0.0.1:4000/api',
  'http://localhost:1/api',
])('%s is taken', (base) => {
  expect(withBase(base)).toMatchObject({ apiBase: base });
});

test('A slash at the end makes no other address', () => {
  expect(withBase('https://api.ayrshare.com/api/')).toMatchObject({
    apiBase: 'https://api.ayrshare.com/api',
  });
});

test.each([
  'http://api.ayrshare.com/api',
  'http://127.0.0.1.evil.test/api',
  'https://user:pass@api.ayrshare.com/api',
  'https://api.ayrshare.com/api?x=1',
  'file:///etc',
  'javascript:alert(1)',
  'not an address',
])('%s is refused, and the text names the variable', (base) => {
  expect(withBase(base)).toMatchObject({ problem: expect.stringContaining('HOTFOLDER_API_BASE') });
});

test('Both of Ayrshare’s addresses are one account; any other origin is one of its own', () => {
  const idOf = (base: string) => choiceUnder(base).spec().id;
  expect(idOf('https://api.ayrshare.com/api')).toBe('ayrshare');
  expect(idOf('https://app.ayrshare.com/api')).toBe('ayrshare');
  expect(idOf('http://127.0.0.1:4000/api')).toBe('http://127.0.0.1:4000');
  expect(idOf('https://api.ayrshare.com.evil.test/api')).toBe('https://api.ayrshare.com.evil.test');
});

test('The newer address is the default; choosing the older one changes the address and nothing else', () => {
  const settings = keptSettings();
  const choice = choiceUnder(undefined, settings);
  const before = choice.spec();
  expect(before).toMatchObject({ baseUrl: 'https://api.ayrshare.com/api', overridden: false });
  expect(choice.choose('newer')).toBe(false);
  expect(choice.choose('older')).toBe(true);
  expect(choice.spec()).toEqual({ ...before, baseUrl: 'https://app.ayrshare.com/api' });
  expect(choiceUnder(undefined, settings).chosen()).toBe('older');
});

test('The variable goes before the person’s choice, also where it names an address of Ayrshare’s own', () => {
  const settings = keptSettings();
  settings.update({ apiAddress: 'older' });
  const choice = choiceUnder('https://api.ayrshare.com/api', settings);
  expect(choice.spec()).toMatchObject({ baseUrl: 'https://api.ayrshare.com/api', overridden: true });
  expect(choice.chosen()).toBeNull();
  expect(choice.choose('newer')).toBe(false);
  expect(settings.read().apiAddress).toBe('older');
});
