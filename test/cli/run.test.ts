import { appendFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { FaultScript } from '../../src/sandbox/faults/fault-script.ts';
import { MIB } from '../../src/shared/units.ts';
import { Desk, type Dropped, KEYS, TEAS, VELO } from './support/desk.ts';
import { eventually } from './support/eventually.ts';
import { startHotfolder } from './support/hotfolder-process.ts';
import { medium } from './support/medium.ts';

// Real processes on a machine that may be busy: most of these tests take 2 to 5 seconds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

const opened: Desk[] = [];
/** A desk that is checked against every promise and cleared away when the test ends. */
async function openDesk(faults?: FaultScript): Promise<Desk> {
  const desk = await Desk.open(faults);
  opened.push(desk);
  return desk;
}
const nothingUploaded = new Set<Desk>();
afterEach(async () => {
  for (const desk of opened.splice(0)) {
    try {
      await desk.check(nothingUploaded.has(desk));
    } finally {
      await desk.close();
    }
  }
});

const NOTHING = {
  event: 'summary',
  ...{ done: 0, known: 0, failed: 0, blocked: 0, ignored: 0, waiting: 0, closed: 0, unsettled: 0 },
};

async function dropThree(desk: Desk): Promise<Dropped[]> {
  return [
    await desk.drop(TEAS, 'Darjeeling first flush.jpg', medium('jpg', 'teas')),
    await desk.drop(VELO, 'sprint.mp4', medium('mp4', 'velo')),
    await desk.drop(null, 'office.png', medium('png', 'own')),
  ];
}

const acceptedIn = (desk: Desk) =>
  desk.sandbox
    .ledger()
    .accepted.map(({ profile, fileName, sha256 }) => ({ profile, fileName, sha256 }))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));

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
    rules: [{ on: 'uploadUrl', profile: TEAS, do: { kind: 'status', status: 503, retryAfter: 5 } }],
  });
  await dropThree(desk);
  const end = await desk.once('--max-wait', '3');
  expect(end).toMatchObject({ code: 4, summary: { ...NOTHING, done: 2, waiting: 1 } });
  expect(end.events.find((line) => line.status === 'waiting')).toMatchObject({
    failure: { code: 'server-error' },
  });
  expect(await desk.once()).toMatchObject({ code: 0, summary: { ...NOTHING, done: 1, known: 2 } });
});

test('A file that never stands still is called unsettled, and the others are sent', async () => {
  const desk = await openDesk();
  await dropThree(desk);
  await desk.configure({ limits: { stabilityMs: 800, unsettledThresholds: 3 } });
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

test('Without --once it goes on watching until SIGTERM, and ends with a summary and code 0', async () => {
  const desk = await openDesk();
  await rm(desk.folderOf(null), { recursive: true });
  await desk.configure({ limits: { rootMissingRetryMs: 200 } });
  const program = desk.start();
  await program.until((line) => line.event === 'root' && line.status === 'missing');
  const late = await desk.drop(TEAS, 'late.jpg', medium('jpg', 'late'));
  await program.until((line) => line.path === late.path && line.status === 'done');
  const found = await desk.drop(null, 'folder came later.png', medium('png', 'later'));
  await program.until((line) => line.path === found.path && line.status === 'done');
  program.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, signal: null, summary: { ...NOTHING, done: 2 } });
});

test.for([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s ends a --once run in mid-upload, and the next run finishes it', async ([signal, code]) => {
  const desk = await openDesk({
    rules: [{ on: 'put', fileName: 'sprint.mp4', do: { kind: 'stall', ms: 600_000, at: 'beforeAnswer' } }],
  });
  await dropThree(desk);
  const program = desk.start('--once');
  await eventually('the stored film', () =>
    desk.sandbox.ledger().accepted.some((object) => object.fileName === 'sprint.mp4'),
  );
  program.kill(signal);
  const end = await program.ended;
  expect(end).toMatchObject({ code, signal: null, stderr: '' });
  expect(end.summary).toMatchObject({ event: 'summary', failed: 0 });
  expect((await desk.once()).code).toBe(0);
  expect(acceptedIn(desk)).toHaveLength(3);
});

test('A film that grows while it is sent is never there in half: the run ends with the whole one', async () => {
  const desk = await openDesk({
    rules: [{ on: 'put', fileName: 'film.mp4', do: { kind: 'stall', ms: 1_500, at: 'midBody' } }],
  });
  const early = await desk.drop(TEAS, 'film.mp4', medium('mp4', 'film', 24 * MIB));
  await desk.drop(VELO, 'other.jpg', medium('jpg', 'other'));
  const running = desk.once();
  const half = Math.floor(early.bytes.length / 2);
  await eventually('half of the film', () => desk.incomingBytes().includes(half));
  const more = Buffer.from('the end of the film');
  const whole = desk.note(TEAS, 'film.mp4', Buffer.concat([early.bytes, more]));
  appendFileSync(whole.path, more);
  expect(await running).toMatchObject({ code: 0, summary: { ...NOTHING, done: 2 } });
  const films = acceptedIn(desk).filter((object) => object.profile === TEAS);
  expect(films).toMatchObject([{ sha256: whole.sha256 }]);
});

test('An API that cannot be reached fails nothing: everything waits', async () => {
  const desk = await openDesk();
  nothingUploaded.add(desk);
  await dropThree(desk);
  // Port 9, the discard service, is not there on a computer of today: the connection is refused.
  await desk.configure({ apiBaseUrl: 'http://127.0.0.1:9/api' });
  const end = await desk.once('--max-wait', '2');
  expect(end).toMatchObject({ code: 4, summary: { ...NOTHING, waiting: 3 } });
});

test('When nobody reads the lines any more, the program ends', async () => {
  const desk = await openDesk();
  const program = desk.start();
  const [tea] = await dropThree(desk);
  await program.until((line) => line.path === tea?.path && line.status === 'done');
  program.stopReading();
  await desk.drop(VELO, 'more.gif', medium('gif', 'more'));
  expect(await program.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  expect((await desk.once()).code).toBe(0);
});

test('A second program on the same data directory is refused, and the first one goes on', async () => {
  const desk = await openDesk();
  const first = desk.start();
  const [tea] = await dropThree(desk);
  await first.until((line) => line.path === tea?.path && line.status === 'done');
  const second = await desk.once();
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(second.stderr).toMatch(
    /^Another Hotfolder is using .*Close it first, or choose another data directory\.\n$/,
  );
  const late = await desk.drop(TEAS, 'late.jpg', medium('jpg', 'late'));
  await first.until((line) => line.path === late.path && line.status === 'done');
  first.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
});

test('A folder that leaves the configuration is no longer watched; what it had queued still goes', async () => {
  const desk = await openDesk({
    rules: [{ on: 'uploadUrl', profile: TEAS, do: { kind: 'status', status: 503, retryAfter: 5 } }],
  });
  await dropThree(desk);
  expect((await desk.once('--max-wait', '3')).code).toBe(4);
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
