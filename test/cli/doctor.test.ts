import { chmod } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Desk, TEAS } from './support/desk.ts';
import { openDesk } from './support/desks.ts';
import { startHotfolder } from './support/hotfolder-process.ts';
import { medium } from './support/medium.ts';

const examine = async (desk: Desk) => {
  const end = await desk.command('doctor', '--config', desk.configFile, '--json');
  return { ...end, found: new Map(end.events.map((line) => [String(line['check']), line])) };
};

test('doctor finds a desk in order, names what it found, and makes nothing', async () => {
  const desk = await openDesk();
  const empty = await examine(desk);
  expect(empty.found.get('data-dir')).toMatchObject({ verdict: 'ok' });
  expect(empty.found.get('database')?.['found']).toBe('none yet; the first run makes it');

  await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  await desk.once();
  await chmod(desk.dataDir, 0o700);
  const { code, found, events } = await examine(desk);
  expect(code).toBe(0);
  expect(events.filter((line) => line['verdict'] !== 'ok')).toEqual([]);
  expect(found.get('database')?.['found']).toBe('readable, 1 upload');
  expect(found.get('limits')?.['found']).toContain('stabilityMs 200 instead of 2000');
  expect(found.get('keyring')?.['found']).toMatch(/^not used here/);
  expect(found.get('api')?.['found']).toContain(desk.sandbox.baseUrl);
  expect(found.get('clock')?.['found']).toMatch(/^\d s (ahead of|behind) the server$/);
});

test('What is in the way is told with what to do about it, and the exit code says so', async () => {
  const desk = await openDesk(undefined, true);
  await desk.configure({
    apiBaseUrl: 'http://127.0.0.1:9/api',
    roots: [{ path: 'watched/gone', profile: TEAS }],
  });
  const { code, found } = await examine(desk);
  expect(code).toBe(3);
  expect(found.get('folder')).toMatchObject({
    verdict: 'warn',
    advice: expect.stringContaining('check the path'),
  });
  expect(found.get('api')).toMatchObject({ verdict: 'fail', found: expect.stringContaining('network-down') });

  await desk.configure({ profiles: [{ name: TEAS, keyEnv: 'NO_SUCH_KEY' }] });
  const file = await desk.folder.file('a file', '');
  const args = ['doctor', '--config', desk.configFile, '--data-dir', file];
  const env = { HTTPS_PROXY: 'http://user:secret@proxy.example:3128' };
  const end = await startHotfolder(args, env).ended;
  expect(end.code).toBe(3);
  expect(end.stdout).toMatch(/^fail {2}data-dir: .* is not a folder\. Choose another data directory\.$/m);
  expect(end.stdout).toContain('the environment variable NO_SUCH_KEY is not set');
  expect(end.stdout).toMatch(
    /^ok {4}proxy: http:\/\/proxy.example:3128, named by HTTPS_PROXY, with a login$/m,
  );
  expect(end.stdout).not.toContain('secret');
});
