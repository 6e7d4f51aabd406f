import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEYS, TEAS, VELO } from './support/desk.ts';
import { acceptedIn, dropThree, NOTHING, openDesk } from './support/desks.ts';
import { startHotfolder } from './support/hotfolder-process.ts';
import { medium } from './support/medium.ts';

test('With "existing": "leave" what was there stays, and what comes or changes later goes', async () => {
  const desk = await openDesk();
  await desk.configure({ roots: [{ path: 'watched/teas', profile: TEAS, existing: 'leave' }] });
  await desk.drop(TEAS, 'old.jpg', medium('jpg', 'old'));
  await desk.drop(TEAS, 'older.png', medium('png', 'older'));
  const first = await desk.once();
  expect(first).toMatchObject({ code: 0, summary: { ...NOTHING, known: 2 } });
  expect(first.events.filter((line) => line.reason === 'baseline')).toHaveLength(2);
  await desk.drop(TEAS, 'new.gif', medium('gif', 'new'));
  await desk.drop(TEAS, 'older.png', medium('png', 'changed'));
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, done: 2, known: 1 } });
  expect(acceptedIn(desk).map((object) => object.fileName)).toEqual(['new.gif', 'older.png']);
});

test('A folder that leaves the configuration is no longer watched; what it had queued still goes', async () => {
  const desk = await openDesk({
    rules: [{ on: 'uploadUrl', profile: TEAS, do: { kind: 'status', status: 503, retryAfter: 600 } }],
  });
  const [tea, film, office] = await dropThree(desk);
  const program = desk.start();
  await program.until((line) => line.path === tea?.path && line.status === 'waiting');
  for (const other of [film, office])
    await program.until((line) => line.path === other?.path && line.status === 'done');
  program.kill('SIGTERM');
  await program.ended;
  await desk.command('retry', '--all');
  await desk.configure({ roots: [{ path: 'watched/own', profile: null }] });
  const unwatched = await desk.drop(VELO, 'not watched.gif', medium('gif', 'unwatched'));
  const end = await desk.once();
  expect(end).toMatchObject({ code: 0, summary: { ...NOTHING, done: 1, known: 1 } });
  expect(end.events.some((line) => line.path === unwatched.path)).toBe(false);
});

test('Another client for a folder is another client for new files only', async () => {
  const desk = await openDesk();
  await desk.drop(TEAS, 'before.jpg', medium('jpg', 'before'));
  expect((await desk.once()).code).toBe(0);
  await desk.configure({ roots: [{ path: 'watched/teas', profile: VELO }] });
  const after = await desk.drop(TEAS, 'after.jpg', medium('jpg', 'after'));
  desk.dropped.push({ ...after, client: VELO });
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, done: 1, known: 1 } });
  expect(acceptedIn(desk)).toMatchObject([
    { profile: VELO, fileName: 'after.jpg' },
    { profile: TEAS, fileName: 'before.jpg' },
  ]);
});

test('Without --json the lines are for people, and a key file others can read is warned of', async () => {
  const desk = await openDesk();
  const { path: tea } = await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  await writeFile(path.join(desk.folderOf(TEAS), 'notes.txt'), 'no picture');
  const keyFile = await desk.folder.file('teas.key', `${KEYS.TEAS_KEY}\n`);
  await chmod(keyFile, 0o644);
  await desk.configure({
    profiles: [{ name: TEAS, keyFile: 'teas.key' }],
    roots: [{ path: 'watched/teas', profile: TEAS }],
  });
  const args = ['run', '--config', desk.configFile, '--data-dir', desk.dataDir, '--once'];
  const end = await startHotfolder(args, KEYS).ended;
  expect(end.code).toBe(0);
  expect(end.stderr).toBe(
    `Warning: profiles[0].keyFile: others on this computer can read ${keyFile}; run: chmod 600 "${keyFile}"\n`,
  );
  const lines = end.stdout.trimEnd().split('\n');
  expect(lines).toContain(`ignored    ${TEAS}: ${path.join(desk.folderOf(TEAS), 'notes.txt')} (not-media)`);
  expect(lines).toContain(`uploading  ${TEAS}: ${tea}`);
  expect(lines.at(-2)).toMatch(new RegExp(`^done {7}${TEAS}: ${tea} http://127`));
  expect(lines.at(-1)).toBe('1 done, 1 ignored');
});
