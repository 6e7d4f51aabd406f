import path from 'node:path';
import { expect, test } from 'vitest';
import { ayrshareAccount } from '../../src/main/account-spec.ts';
import { type Environment, readEnvironment } from '../../src/main/environment.ts';

const withBase = (base: string) => readEnvironment({ HOTFOLDER_API_BASE: base });

test('Without variables: the newer address, the system’s place for data', () => {
  expect(readEnvironment({})).toEqual({
    dataDir: undefined,
    apiBase: 'https://api.ayrshare.com/api',
    apiBaseOverridden: false,
  });
});

test('A data directory is made absolute', () => {
  expect(readEnvironment({ HOTFOLDER_DATA_DIR: 'data' })).toMatchObject({ dataDir: path.resolve('data') });
});

test.each([
  'https://app.ayrshare.com/api',
  'https://media.test:8443/api',
  'http://127.0.0.1:4000/api',
  'http://localhost:1/api',
])('%s is taken and told as another address', (base) => {
  expect(withBase(base)).toMatchObject({ apiBase: base, apiBaseOverridden: true });
});

test('A slash at the end makes no other address', () => {
  expect(withBase('https://api.ayrshare.com/api/')).toMatchObject({ apiBaseOverridden: false });
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
  const idOf = (base: string) => ayrshareAccount(withBase(base) as Environment).id;
  expect(idOf('https://api.ayrshare.com/api')).toBe('ayrshare');
  expect(idOf('https://app.ayrshare.com/api')).toBe('ayrshare');
  expect(idOf('http://127.0.0.1:4000/api')).toBe('http://127.0.0.1:4000');
  expect(idOf('https://api.ayrshare.com.evil.test/api')).toBe('https://api.ayrshare.com.evil.test');
});
