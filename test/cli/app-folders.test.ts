import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TEAS, VELO } from './support/desk.ts';
import { acceptedIn, NOTHING, openDesk } from './support/desks.ts';
import { medium } from './support/medium.ts';

test('On the app’s data directory a run only adds to the list of folders, and says where keys are missing', async () => {
  const desk = await openDesk();
  const teas = { path: 'watched/teas', profile: TEAS, existing: 'leave' };
  const velo = { path: 'watched/velo', profile: VELO, after: 'move' };
  await desk.configure({ roots: [teas] });
  await desk.drop(TEAS, 'before.jpg', medium('jpg', 'before'));
  expect((await desk.once()).code).toBe(0);
  // The app keeps its settings there: from now on the list is the window's too.
  await writeFile(path.join(desk.dataDir, 'settings.json'), '{}');

  await desk.configure({ roots: [velo] });
  await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  await desk.drop(VELO, 'film.mp4', medium('mp4', 'film'));
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, done: 2, known: 1 } });
  expect(acceptedIn(desk).map(({ fileName }) => fileName)).toEqual(['film.mp4', 'tea.jpg']);
  const { stdout } = await desk.command('status', '--json');
  expect(JSON.parse(stdout).accounts[0].roots).toMatchObject([
    { path: desk.folderOf(TEAS), profile: TEAS, existing: 'leave' },
    { path: desk.folderOf(VELO), profile: VELO, after: 'move' },
  ]);

  await desk.configure({
    roots: [{ ...teas, profile: VELO }],
    profiles: [{ name: VELO, keyEnv: 'VELO_KEY' }],
  });
  const clash = await desk.once();
  expect(clash).toMatchObject({ code: 2 });
  expect(clash.stderr).toContain(`it is watched for ${TEAS} already`);
  await desk.configure({ roots: [velo], profiles: [{ name: VELO }] });
  const keyless = await desk.once();
  expect(keyless).toMatchObject({ code: 2, stdout: '' });
  expect(keyless.stderr).toContain(
    'the app’s key store can be read by the app alone: "hotfolder --headless"',
  );
});
