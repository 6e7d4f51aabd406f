import { afterEach, beforeEach, expect, test } from 'vitest';
import { appProtocol, type ProtocolHandler } from '../../src/main/app-protocol.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
let answer: ProtocolHandler;
const get = (url: string, method = 'GET') => answer({ url, method });

beforeEach(async () => {
  folder = await tempFolder();
  await folder.file('window/index.html', '<!doctype html>');
  await folder.file('window/assets/main.js', 'run();');
  await folder.file('window/unlisted.js', 'steal();');
  await folder.file('secret.txt', 'secret');
  const files = [
    { path: 'index.html', contentType: 'text/html; charset=utf-8', bytes: 15 },
    { path: 'assets/main.js', contentType: 'text/javascript; charset=utf-8', bytes: 6 },
  ];
  await folder.file('window/manifest.json', JSON.stringify({ files }));
  answer = await appProtocol(`${folder.path}/window`);
});
afterEach(() => folder.dispose());

test('A listed file is served with its type', async () => {
  const response = await get('app://hotfolder/assets/main.js');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await response.text()).toBe('run();');
});

test('The root is the start page, whatever stands behind ? and #', async () => {
  for (const url of ['app://hotfolder/', 'app://hotfolder/index.html', 'app://hotfolder/?a=1#queue']) {
    expect(await (await get(url)).text()).toBe('<!doctype html>');
  }
});

test('Every answer, also a refusal, carries the policy and forbids guessing types', async () => {
  for (const url of ['app://hotfolder/', 'app://hotfolder/nothing']) {
    const { headers } = await get(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test.each([
  'app://hotfolder/unlisted.js',
  'app://hotfolder/manifest.json',
  'app://hotfolder/../secret.txt',
  'app://hotfolder/assets/../../secret.txt',
  'app://hotfolder/%2e%2e/secret.txt',
  'app://hotfolder/..%2fsecret.txt',
  'app://hotfolder//index.html',
  'app://hotfolder/INDEX.HTML',
  'app://hotfolder/assets',
  'app://hotfolder/assets/',
  'app://hotfolder/constructor',
  'app://elsewhere/index.html',
  'file:///index.html',
  'nonsense',
])('%s does not exist', async (url) => {
  expect((await get(url)).status).toBe(404);
});

test('Only reading is allowed', async () => {
  expect((await get('app://hotfolder/', 'POST')).status).toBe(405);
  const head = await get('app://hotfolder/', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('A listed file that is gone is told as not there', async () => {
  await folder.file(
    'window/manifest.json',
    JSON.stringify({ files: [{ path: 'gone.js', contentType: 'x', bytes: 1 }] }),
  );
  answer = await appProtocol(`${folder.path}/window`);
  expect((await get('app://hotfolder/gone.js')).status).toBe(404);
});

test('Without a manifest the program says so and does not serve', async () => {
  await expect(appProtocol(folder.path)).rejects.toThrow();
});
