import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Desk, TEAS, VELO } from './support/desk.ts';
import { acceptedIn, dropThree, NOTHING, openDesk } from './support/desks.ts';
import type { CliEvent } from './support/hotfolder-process.ts';
import { medium } from './support/medium.ts';

const foresee = (desk: Desk) => desk.command('run', '--config', desk.configFile, '--dry-run', '--json');

/** Every file below a folder, with all that a write would change. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(file);
      const bytes = statSync(file).isFile() ? readFileSync(file).toString('base64') : '';
      return [file, mtimeMs, size, ino, bytes].join(' ');
    })
    .sort();

const planned = (events: readonly CliEvent[]) =>
  Object.fromEntries(
    events
      .filter((line) => line.event === 'plan')
      .map(({ path: file = '', profile, action }) => [path.basename(file), `${action} for ${profile}`]),
  );

test('A dry run names what the next run does with each file, and changes and asks nothing', async () => {
  const desk = await openDesk({
    rules: [{ on: 'uploadUrl', fileName: 'later.jpg', do: { kind: 'status', status: 503, retryAfter: 600 } }],
  });
  const none = await foresee(desk);
  expect(none).toMatchObject({ code: 0, stderr: '', summary: { event: 'summary', upload: 0 } });
  expect(readdirSync(desk.folder.path)).not.toContain('data');

  const [tea] = await dropThree(desk);
  await desk.drop(VELO, 'later.jpg', medium('jpg', 'later'));
  const program = desk.start();
  await Promise.all([
    program.until((line) => line.status === 'waiting'),
    ...desk.dropped
      .slice(0, 3)
      .map((file) => program.until((line) => line.path === file.path && line.status === 'done')),
  ]);
  program.kill('SIGTERM');
  await program.ended;
  await desk.drop(TEAS, 'new.jpg', medium('jpg', 'new'));
  await desk.drop(TEAS, 'copy of tea.jpg', tea?.bytes ?? Buffer.alloc(0));
  await desk.drop(TEAS, 'twin 1.png', medium('png', 'twin'));
  await desk.drop(TEAS, 'twin 2.png', medium('png', 'twin'));
  await desk.drop(VELO, 'no film.mp4', Buffer.from('nothing a player knows'));
  await writeFile(path.join(desk.folderOf(VELO), 'notes.txt'), 'no picture');

  const before = filesBelow(desk.folder.path);
  const end = await foresee(desk);
  expect(filesBelow(desk.folder.path)).toEqual(before);
  expect(end).toMatchObject({ code: 0, stderr: '' });
  const plans = planned(end.events);
  expect(plans).toMatchObject({
    'new.jpg': `upload for ${TEAS}`,
    'copy of tea.jpg': `known for ${TEAS}`,
    'no film.mp4': `fail for ${VELO}`,
    'later.jpg': `wait for ${VELO}`,
  });
  const twins = [plans['twin 1.png'], plans['twin 2.png']].sort();
  expect(twins).toEqual([`known for ${TEAS}`, `upload for ${TEAS}`]);
  expect(Object.keys(plans)).toHaveLength(6);
  expect(end.events.filter((line) => line.event === 'ignored')).toMatchObject([{ reason: 'not-media' }]);
  expect(end.summary).toMatchObject({ upload: 2, known: 2, fail: 1, wait: 1, ignored: 1 });
  expect(acceptedIn(desk)).toHaveLength(3);

  // The run itself does exactly that.
  await desk.command('retry', '--all');
  expect(await desk.once()).toMatchObject({
    code: 3,
    summary: { ...NOTHING, done: 3, known: 5, failed: 1, ignored: 1 },
  });
  expect(acceptedIn(desk).map(({ fileName }) => fileName)).toContain('new.jpg');
});
