import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEYS, TEAS, VELO } from './support/desk.ts';
import { acceptedIn, openDesk } from './support/desks.ts';
import { eventually } from './support/eventually.ts';
import { medium } from './support/medium.ts';

const READ = /The configuration was read again/g;

test('SIGHUP reads the configuration again: folders come and go, a key is new, and a bad one changes nothing', async () => {
  const desk = await openDesk();
  const keyFile = await desk.folder.file('velo.key', 'A-KEY-NOBODY-KNOWS\n');
  const profiles = [
    { name: TEAS, keyEnv: 'TEAS_KEY' },
    { name: VELO, keyFile: 'velo.key' },
  ];
  const teas = { path: 'watched/teas', profile: TEAS };
  const velo = { path: 'watched/velo', profile: VELO };
  await desk.configure({ profiles, roots: [teas, velo] });
  const program = desk.start();
  const film = await desk.drop(VELO, 'film.mp4', medium('mp4', 'film'));
  await program.until((line) => line.path === film.path && line.status === 'blocked');

  await desk.configure({ profiles, roots: [{ ...teas, path: 'watched', existng: 'leave' }] });
  program.kill('SIGHUP');
  await eventually('a refusal', () => program.stderr().includes('The old configuration stays.'));
  expect(program.stderr()).toContain('roots[0].existng: is not a field; did you mean existing?');
  const tea = await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  await program.until((line) => line.path === tea.path && line.status === 'done');

  await writeFile(keyFile, KEYS.VELO_KEY);
  await desk.configure({ profiles, roots: [velo, { path: 'watched/own', profile: null }] });
  program.kill('SIGHUP');
  await eventually('the new configuration', () => program.stderr().match(READ)?.length === 1);
  await program.until((line) => line.path === film.path && line.status === 'done');
  const office = await desk.drop(null, 'office.png', medium('png', 'office'));
  await desk.drop(TEAS, 'no longer watched.jpg', medium('jpg', 'unwatched'));
  await program.until((line) => line.path === office.path && line.status === 'done');

  program.kill('SIGTERM');
  const end = await program.ended;
  expect(end.code).toBe(0);
  expect(acceptedIn(desk).map(({ fileName }) => fileName)).toEqual(['film.mp4', 'office.png', 'tea.jpg']);
  await rm(path.join(desk.folderOf(TEAS), 'no longer watched.jpg'));
});

test('SIGHUP takes a limit on the upload speed away from a file that is on its way', async () => {
  const desk = await openDesk();
  const profiles = [{ name: TEAS, keyEnv: 'TEAS_KEY' }];
  const roots = [{ path: 'watched/teas', profile: TEAS }];
  await desk.configure({ profiles, roots, uploadBytesPerSecond: 16_384 });
  const program = desk.start();
  // Under that limit it would take longer than this test may.
  const long = await desk.drop(TEAS, 'long.jpg', medium('jpg', 'long', 4_000_000));
  await program.until((line) => line.path === long.path && line.status === 'uploading');
  await desk.configure({ profiles, roots });
  program.kill('SIGHUP');
  await program.until((line) => line.path === long.path && line.status === 'done');
  program.kill('SIGTERM');
  expect((await program.ended).code).toBe(0);
});
