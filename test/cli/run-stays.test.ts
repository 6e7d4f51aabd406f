import { appendFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { MIB } from '../../src/shared/units.ts';
import { TEAS, VELO } from './support/desk.ts';
import { acceptedIn, dropThree, NOTHING, openDesk } from './support/desks.ts';
import { eventually } from './support/eventually.ts';
import { medium } from './support/medium.ts';

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
  const [tea, , office] = await dropThree(desk);
  const program = desk.start('--once');
  // Only the film is under way when the signal comes.
  for (const other of [tea, office])
    await program.until((line) => line.path === other?.path && line.status === 'done');
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
    rules: [{ on: 'put', fileName: 'film.mp4', do: { kind: 'stall', ms: 6_000, at: 'midBody' } }],
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
