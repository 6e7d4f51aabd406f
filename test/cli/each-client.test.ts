import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Client, type Desk, TEAS, VELO } from './support/desk.ts';
import { acceptedIn, openDesk } from './support/desks.ts';
import { medium } from './support/medium.ts';

const ROOT = { path: 'clients', profile: '{client}' };
const ONLY_TEAS = [{ name: TEAS, keyEnv: 'TEAS_KEY' }];

/** Writes a file into a sub-folder, meant for a client. */
async function drop(desk: Desk, where: string, client: Client): Promise<string> {
  const file = path.join(desk.folder.path, 'clients', where);
  const { bytes } = desk.note(client, path.basename(where), medium('jpg', where));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
}

test('Sub-folders name their clients; a file that no name fits is told, needs attention and is never sent', async () => {
  const desk = await openDesk();
  await desk.configure({ roots: [ROOT], profiles: ONLY_TEAS });
  await drop(desk, `${TEAS}/tea.jpg`, TEAS);
  const wheel = await drop(desk, `${VELO}/wheel.jpg`, VELO);
  const loose = await drop(desk, 'loose.jpg', null);

  const foreseen = await desk.command('run', '--config', desk.configFile, '--dry-run', '--json');
  expect(foreseen.summary).toMatchObject({ upload: 1, inbox: 2 });
  const first = await desk.once();
  expect(first).toMatchObject({ code: 3, summary: { done: 1, blocked: 2 } });
  const told = first.events
    .filter(({ event }) => event === 'inbox')
    .map(({ path: file, why }) => [file, why]);
  expect(told.sort()).toEqual(
    [
      [wheel, 'no-name'],
      [loose, 'in-root'],
    ].sort(),
  );
  expect(acceptedIn(desk)).toMatchObject([{ profile: TEAS, fileName: 'tea.jpg' }]);

  const [status, text, list] = await Promise.all([
    desk.command('status', '--json'),
    desk.command('status'),
    desk.command('list'),
  ]);
  const [account] = JSON.parse(status.stdout).accounts;
  expect(account).toMatchObject({ inbox: 2, roots: [{ profile: '{client}' }] });
  expect(text.stdout).toMatch(/^ {2}inbox {5}2 without a client$/m);
  expect(text.stdout).toContain('a sub-folder per client');
  expect(list.stdout).toContain(`inbox      no client: ${loose} (it lies in the folder itself`);

  // The configuration names the client: that is somebody's word.
  await desk.configure({ roots: [ROOT] });
  expect(await desk.once()).toMatchObject({ code: 3, summary: { done: 1, blocked: 1 } });
  expect(acceptedIn(desk)).toMatchObject([{ profile: TEAS }, { profile: VELO, fileName: 'wheel.jpg' }]);
  await rm(loose);
  expect(await desk.once()).toMatchObject({ code: 0, summary: { done: 0, blocked: 0 } });
});

test('A file that waited under a sub-folder’s name is found anew when its folder becomes one client’s', async () => {
  const desk = await openDesk();
  await desk.configure({ roots: [ROOT] });
  await drop(desk, 'Somebody/wheel.jpg', VELO);
  expect(await desk.once()).toMatchObject({ summary: { done: 0, blocked: 1 } });
  await desk.configure({ roots: [{ path: 'clients', profile: VELO }] });
  expect(await desk.once()).toMatchObject({ code: 0, summary: { done: 1, blocked: 0 } });
  expect(acceptedIn(desk)).toMatchObject([{ profile: VELO, fileName: 'wheel.jpg' }]);
});

test('A run that is killed while files wait for a client goes on with them, once each', async () => {
  const desk = await openDesk();
  await desk.configure({ roots: [ROOT] });
  await drop(desk, `${TEAS}/tea.jpg`, TEAS);
  const loose = await drop(desk, 'loose.jpg', null);
  const program = desk.start();
  await program.until((line) => line.event === 'inbox' && line.path === loose);
  program.kill('SIGKILL');
  await program.ended;
  const again = await desk.once();
  expect(again.events.filter(({ event }) => event === 'inbox')).toHaveLength(1);
  expect(acceptedIn(desk)).toMatchObject([{ profile: TEAS, fileName: 'tea.jpg' }]);
});
