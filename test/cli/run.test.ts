import { appendFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TEAS, VELO } from './support/desk.ts';
import { acceptedIn, dropThree, NOTHING, openDesk } from './support/desks.ts';
import { medium } from './support/medium.ts';

test('Every file goes to the client of its folder, and the lines tell its way and its link', async () => {
  const desk = await openDesk();
  const files = await dropThree(desk);
  const end = await desk.once();
  expect(end).toMatchObject({ code: 0, stderr: '', summary: { ...NOTHING, done: 3 } });
  for (const file of files) {
    const lines = end.events.filter((line) => line.event === 'upload' && line.path === file.path);
    const statuses = lines.map((line) => line.status);
    expect(statuses).toEqual(['settling', 'queued', 'preparing', 'uploading', 'checking', 'done']);
    const last = lines.at(-1);
    expect(last).toMatchObject({ profile: file.client, bytes: file.bytes.length, failure: null });
    const served = await fetch(String(last?.accessUrl));
    expect(Buffer.from(await served.arrayBuffer()).equals(file.bytes)).toBe(true);
  }
  const log = await readFile(path.join(desk.dataDir, 'logs', 'hotfolder.log'), 'utf8');
  expect(log.match(/"state":"finishing"/g)).toHaveLength(3);
  for (const file of files) expect(log).not.toContain(file.fileName);
  const expected = files.map(({ client, fileName, sha256 }) => ({ profile: client, fileName, sha256 }));
  expect(acceptedIn(desk)).toEqual(expected.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)));
});

test('A second run knows every file; a touch, a new name and a copy send nothing', async () => {
  const desk = await openDesk();
  const [tea, film, office] = await dropThree(desk);
  expect((await desk.once()).code).toBe(0);
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, known: 3 } });

  await utimes(tea?.path ?? '', new Date(), new Date());
  await rename(film?.path ?? '', path.join(desk.folderOf(VELO), 'sprint final.mp4'));
  await copyFile(office?.path ?? '', path.join(desk.folderOf(null), 'office copy.png'));
  const end = await desk.once();
  expect(end).toMatchObject({ code: 0, summary: { ...NOTHING, known: 4 } });
  const copy = end.events.filter((line) => line.path?.endsWith('office copy.png')).at(-1);
  expect(copy).toMatchObject({
    status: 'closed',
    reason: 'known',
    accessUrl: expect.stringContaining('http'),
  });
  expect(acceptedIn(desk)).toHaveLength(3);
  expect(desk.sandbox.ledger().requests.filter((request) => request.route === 'put')).toHaveLength(3);
});

test('What is not uploaded is told once, with its reason, and counted', async () => {
  const desk = await openDesk();
  await desk.drop(TEAS, 'tea.jpg', medium('jpg', 'tea'));
  const folder = desk.folderOf(TEAS);
  await writeFile(path.join(folder, 'notes.txt'), 'not a picture');
  await writeFile(path.join(folder, '.hidden.jpg'), medium('jpg', 'hidden'));
  await writeFile(path.join(folder, 'half.jpg.part'), 'half');
  await mkdir(path.join(folder, '_Uploaded'));
  await symlink(path.join(folder, 'tea.jpg'), path.join(folder, 'link.jpg'));
  const end = await desk.once();
  expect(end).toMatchObject({ code: 0, summary: { ...NOTHING, done: 1, ignored: 5 } });
  const told = end.events.filter((line) => line.event === 'ignored');
  expect(told.map(({ path: file = '', reason }) => [path.basename(file), reason]).sort()).toEqual([
    ['.hidden.jpg', 'hidden'],
    ['_Uploaded', 'in-uploaded-folder'],
    ['half.jpg.part', 'temporary'],
    ['link.jpg', 'symlink'],
    ['notes.txt', 'not-media'],
  ]);
  expect(told.every((line) => line.profile === TEAS)).toBe(true);
  const again = await desk.once();
  expect(again).toMatchObject({ code: 0, summary: { ...NOTHING, known: 1, ignored: 5 } });
  expect(again.events.filter((line) => line.event === 'ignored')).toEqual([]);
});

test('A file that cannot be sent as it is fails with its reason, alone, and the exit code says so', async () => {
  const desk = await openDesk();
  await desk.drop(VELO, 'good.jpg', medium('jpg', 'good'));
  await desk.drop(TEAS, 'a film inside.jpg', medium('mp4', 'film'));
  await desk.drop(TEAS, 'empty.png', Buffer.alloc(0));
  const end = await desk.once();
  expect(end).toMatchObject({ code: 3, summary: { ...NOTHING, done: 1, failed: 2 } });
  const failures = end.events.filter((line) => line.status === 'failed');
  expect(failures.map(({ path: file = '', failure }) => [path.basename(file), failure?.code]).sort()).toEqual(
    [
      ['a film inside.jpg', 'file-type-mismatch'],
      ['empty.png', 'file-empty'],
    ],
  );
  // They still lie there unsent: the next run says the same, and asks nobody.
  expect(await desk.once()).toMatchObject({ code: 3, summary: { ...NOTHING, known: 1, failed: 2 } });
});

test('A refused key blocks its own client only', async () => {
  const desk = await openDesk({
    rules: [{ on: 'uploadUrl', profile: TEAS, every: true, do: { kind: 'refuseKey' } }],
  });
  await dropThree(desk);
  const end = await desk.once();
  expect(end).toMatchObject({ code: 3, summary: { ...NOTHING, done: 2, blocked: 1 } });
  const blocked = end.events.find((line) => line.status === 'blocked');
  expect(blocked).toMatchObject({ profile: TEAS, failure: { code: 'key-rejected' } });
});

test('What still waits when --max-wait is over is left for the next run, which ends it', async () => {
  const desk = await openDesk({
    rules: [{ on: 'uploadUrl', profile: TEAS, do: { kind: 'status', status: 503, retryAfter: 14 } }],
  });
  await dropThree(desk);
  const end = await desk.once('--max-wait', '8');
  expect(end).toMatchObject({ code: 4, summary: { ...NOTHING, done: 2, waiting: 1 } });
  expect(end.events.find((line) => line.status === 'waiting')).toMatchObject({
    failure: { code: 'server-error' },
  });
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, done: 1, known: 2 } });
});

test('A file that never stands still is called unsettled, and the others are sent', async () => {
  const desk = await openDesk();
  await dropThree(desk);
  await desk.configure({ limits: { stabilityMs: 3_000, unsettledThresholds: 2 } });
  const growing = path.join(desk.folderOf(VELO), 'growing.mov');
  const grow = setInterval(() => appendFileSync(growing, 'more'), 50);
  const end = await desk.once();
  clearInterval(grow);
  expect(end).toMatchObject({ code: 3, summary: { ...NOTHING, done: 3, unsettled: 1 } });
  expect(end.events.filter((line) => line.path === growing).map((line) => line.status)).toEqual(['settling']);
  await rm(growing);
});

test('A folder that is not there blocks the run’s end, and deletes nothing', async () => {
  const desk = await openDesk();
  await dropThree(desk);
  await desk.once();
  const away = `${desk.folderOf(TEAS)} away`;
  await rename(desk.folderOf(TEAS), away);
  const end = await desk.once();
  expect(end).toMatchObject({ code: 3, summary: { ...NOTHING, known: 2, blocked: 1 } });
  expect(end.events).toContainEqual({
    event: 'root',
    path: desk.folderOf(TEAS),
    profile: TEAS,
    status: 'missing',
  });
  await rename(away, desk.folderOf(TEAS));
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, known: 3 } });
});

test('An API that cannot be reached fails nothing: everything waits', async () => {
  const desk = await openDesk(undefined, true);
  await dropThree(desk);
  // Port 9, the discard service, is not there on a computer of today: the connection is refused.
  await desk.configure({ apiBaseUrl: 'http://127.0.0.1:9/api' });
  const end = await desk.once('--max-wait', '6');
  expect(end).toMatchObject({ code: 4, summary: { ...NOTHING, waiting: 3 } });
});
