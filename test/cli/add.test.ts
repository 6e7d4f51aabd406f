import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Client, type Desk, TEAS, VELO } from './support/desk.ts';
import { acceptedIn, NOTHING, openDesk } from './support/desks.ts';
import { medium } from './support/medium.ts';

/** A file outside of every watched folder. */
async function beside(desk: Desk, name: string, [client, bytes]: readonly [Client, Buffer]): Promise<string> {
  const file = path.join(desk.folder.path, 'desk', name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  desk.dropped.push({ ...desk.note(client, name, bytes), path: file });
  return file;
}

const add = (desk: Desk, client: string, ...more: string[]) =>
  desk.command('add', '--config', desk.configFile, '--profile', client, ...more);

test('Given files and folders go to the client that is named, and each line has its link', async () => {
  const desk = await openDesk();
  const flyer = await beside(desk, 'flyer.jpg', [TEAS, medium('jpg', 'flyer')]);
  const film = await beside(desk, 'shoot/film.mp4', [TEAS, medium('mp4', 'film')]);
  const notes = await beside(desk, 'shoot/notes.txt', [TEAS, Buffer.from('no picture')]);
  await desk.drop(VELO, 'watched.png', medium('png', 'watched'));
  const end = await add(desk, TEAS, '--json', flyer, path.dirname(film));
  expect(end).toMatchObject({ code: 3, stderr: '' });
  expect(end.events.map((line) => [line.event, line.path, line.profile, line.status ?? line.reason])).toEqual(
    expect.arrayContaining([
      ['refused', notes, TEAS, 'not-media'],
      ['upload', flyer, TEAS, 'done'],
      ['upload', film, TEAS, 'done'],
    ]),
  );
  expect(end.summary).toMatchObject({ done: 2, refused: 1, waiting: 0, unsettled: 0 });
  expect(acceptedIn(desk).map(({ fileName, profile }) => [fileName, profile])).toEqual([
    ['film.mp4', TEAS],
    ['flyer.jpg', TEAS],
  ]);

  const again = await add(desk, TEAS, flyer);
  const { accessUrl } = end.events.find((line) => line.path === flyer) ?? {};
  expect(again).toMatchObject({
    code: 0,
    stderr: '',
    stdout: `closed     ${TEAS}: ${flyer} (known) ${accessUrl}\n`,
  });
  expect(acceptedIn(desk)).toHaveLength(2);
});

test('With --no-wait the next run sends them, beside its own; an add leaves the folders of a run alone', async () => {
  const desk = await openDesk();
  const flyer = await beside(desk, 'flyer.jpg', [null, medium('jpg', 'flyer')]);
  await desk.drop(VELO, 'watched.png', medium('png', 'watched'));
  const left = await add(desk, 'primary', '--no-wait', flyer);
  expect(left).toMatchObject({ code: 0, stdout: '', stderr: '1 file is left to the next run.\n' });
  expect(acceptedIn(desk)).toEqual([]);
  expect((await desk.command('status')).stdout).toContain('given     1 by hand, not queued yet');
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, done: 2 } });
  expect(acceptedIn(desk)).toMatchObject([
    { fileName: 'flyer.jpg', profile: null },
    { fileName: 'watched.png', profile: VELO },
  ]);

  await desk.drop(VELO, 'not now.gif', medium('gif', 'not now'));
  const second = await beside(desk, 'second.gif', [TEAS, medium('gif', 'second')]);
  expect((await add(desk, TEAS, second)).code).toBe(0);
  expect(acceptedIn(desk).map(({ fileName }) => fileName)).toEqual([
    'flyer.jpg',
    'second.gif',
    'watched.png',
  ]);
  expect((await desk.once()).summary).toMatchObject({ done: 1 });
});

test('A client that the configuration does not name is refused before anything is looked at', async () => {
  const desk = await openDesk(undefined, true);
  const end = await add(desk, 'Bramblewick', path.join(desk.folder.path, 'none.jpg'));
  expect(end).toMatchObject({ code: 2, stdout: '' });
  expect(end.stderr).toBe(
    `hotfolder: "Bramblewick" is not one of the profiles of the configuration; did you mean ${TEAS}?\n`,
  );
  const none = await add(desk, TEAS, path.join(desk.folder.path, 'none.jpg'));
  expect(none).toMatchObject({ code: 3, stderr: '' });
  expect(none.stdout).toBe(`refused    ${TEAS}: ${path.join(desk.folder.path, 'none.jpg')} (file-missing)\n`);
});
