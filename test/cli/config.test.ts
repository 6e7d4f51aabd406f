import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config/read-config.ts';
import { LIMITS } from '../../src/engine/api/limits.ts';
import { reveal } from '../../src/engine/secret.ts';
import { configFile, ENV, GOOD } from './support/config-file.ts';

const files = configFile();

test('The least a configuration needs is a key and a folder; the rest has its usual value', async () => {
  const config = await files.read({
    apiKeyEnv: 'HOTFOLDER_API_KEY',
    roots: [{ path: 'acme', profile: null }],
  });
  expect(config.account).toMatchObject({ id: 'ayrshare', baseUrl: 'https://api.ayrshare.com/api' });
  expect(config.limits).toEqual(LIMITS);
  expect(config.roots).toEqual([
    { path: 'acme', profile: null, existing: 'upload', fullPath: path.join(files.folder.path, 'acme') },
  ]);
  expect(reveal(config.apiKey)).toBe(ENV.HOTFOLDER_API_KEY);
});

test('Every field is taken as it stands', async () => {
  const config = await files.read({
    ...GOOD,
    apiBaseUrl: 'https://media.example/v1/',
    roots: [
      { path: path.join(files.folder.path, 'other'), profile: 'Acme', existing: 'leave', stabilityMs: 500 },
    ],
    concurrency: 5,
    uploadBytesPerSecond: 500_000,
    limits: { verifyAbsentMs: 1_000, concurrency: 2 },
  });
  expect(config.account).toMatchObject({ id: 'https://media.example', baseUrl: 'https://media.example/v1' });
  expect(config.limits).toEqual({ ...LIMITS, verifyAbsentMs: 1_000, concurrency: 5 });
  expect(config.uploadBytesPerSecond).toBe(500_000);
  expect(config.roots).toMatchObject([{ existing: 'leave', stabilityMs: 500 }]);
  expect(config.profiles.map(({ name, key }) => [name, reveal(key)])).toEqual([['Acme', ENV.ACME_KEY]]);
});

test.for([
  ['https://api.ayrshare.com/api', 'ayrshare'],
  ['https://app.ayrshare.com/api', 'ayrshare'],
  ['https://api.ayrshare.com:8443/api', 'https://api.ayrshare.com:8443'],
  ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080'],
  ['http://[::1]:8080/api', 'http://[::1]:8080'],
  ['http://localhost/api', 'http://localhost'],
] as const)('The account behind %s is %s', async ([apiBaseUrl, id]) => {
  expect((await files.read({ ...GOOD, apiBaseUrl })).account.id).toBe(id);
});

test('A key file is trimmed, and warned of only when others can read it', async () => {
  const key = await files.folder.file('acme.key', `\n  ${ENV.ACME_KEY}\n\n`);
  const config = { ...GOOD, profiles: [{ name: 'Acme', keyFile: 'acme.key' }] };
  await chmod(key, 0o600);
  const closed = await files.read(config);
  expect(closed.profiles.map((profile) => reveal(profile.key))).toEqual([ENV.ACME_KEY]);
  expect(closed.warnings).toEqual([]);
  await chmod(key, 0o640);
  expect((await files.read(config)).warnings).toEqual([
    `profiles[0].keyFile: others on this computer can read ${key}; run: chmod 600 "${key}"`,
  ]);
});

test('A key that systemd hands over is not warned of, whatever its mode bits say', async () => {
  const key = await files.folder.file('credentials/acme-key', ENV.ACME_KEY);
  await chmod(key, 0o440);
  const config = { ...GOOD, profiles: [{ name: 'Acme', keyFile: 'credentials/acme-key' }] };
  const env = { ...ENV, CREDENTIALS_DIRECTORY: path.dirname(key) };
  expect((await files.read(config, env)).warnings).toEqual([]);
  expect((await files.read(config)).warnings).toHaveLength(1);
});

test('What becomes of originals is taken per folder; the trash only where the program has one', async () => {
  const withAfter = (after: string) => ({ ...GOOD, roots: [{ path: 'acme', profile: 'Acme', after }] });
  expect((await files.read(withAfter('move'))).roots).toMatchObject([{ after: 'move' }]);
  await expect(files.read(withAfter('trash'))).rejects.toThrow('roots[0].after: this program knows no trash');
  const file = path.join(files.folder.path, 'config.json');
  expect(readConfig(file, ENV, { hasTrash: true }).roots).toMatchObject([{ after: 'trash' }]);
});

test('Folders that are not there yet are no mistake', async () => {
  await mkdir(path.join(files.folder.path, 'acme', 'deep'));
  const config = await files.read({ ...GOOD, roots: [{ path: 'not/yet', profile: null }] });
  expect(config.roots[0]?.fullPath).toBe(path.join(files.folder.path, 'not', 'yet'));
});
