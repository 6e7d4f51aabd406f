import { appendFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { FaultRule } from '../../src/sandbox/faults/fault-script.ts';
import { readLedger } from '../../src/sandbox/ledger.ts';
import { MIB } from '../../src/shared/units.ts';
import { type Between, standBetween } from './support/between.ts';
import { Desk, type Dropped, TEAS, VELO } from './support/desk.ts';
import { eventually } from './support/eventually.ts';
import type { HotfolderProcess } from './support/hotfolder-process.ts';
import { medium } from './support/medium.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const FOR_EVER_MS = 600_000;
let desk: Desk;
let between: Between | undefined;
afterEach(async () => {
  await between?.close();
  between = undefined;
  await desk.close();
});

/** SIGKILL: nothing of the program runs after this. */
async function kill(program: HotfolderProcess): Promise<void> {
  program.kill('SIGKILL');
  expect(await program.ended).toMatchObject({ signal: 'SIGKILL' });
}

/** Each client's library holds each whole content of its folder once, and nothing else; links serve it. */
async function expectEachOnce(files: readonly Dropped[]): Promise<void> {
  const { accepted } = desk.sandbox.ledger();
  const told = (one: { readonly fileName: string }, sha256: string, to: string | null) =>
    `${to ?? 'primary'} ${one.fileName} ${sha256}`;
  expect(accepted.map((object) => told(object, object.sha256, object.profile)).sort()).toEqual(
    files.map((file) => told(file, file.sha256, file.client)).sort(),
  );
  for (const object of accepted) {
    const served = Buffer.from(await (await fetch(object.accessUrl)).arrayBuffer());
    const file = files.find((one) => one.sha256 === object.sha256);
    expect(served.equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
  }
}

/** A program copies a film into the folder, slowly. */
async function writeSlowly(file: Dropped, pieces: number): Promise<void> {
  const size = Math.ceil(file.bytes.length / pieces);
  for (let at = 0; at < file.bytes.length; at += size) {
    appendFileSync(file.path, file.bytes.subarray(at, at + size));
    await sleep(150);
  }
}

const putOf = (fileName: string, what: FaultRule['do']): FaultRule => ({ on: 'put', fileName, do: what });

const LONG = 'a long film #1.mp4';
const WITHHELD = 'question? & answer+.png';
const LATE = 'späte Aufnahme.webp';
const BETWEEN = '50% off 🫖.gif';

test('Twelve files for two clients survive a kill in sending, in finishing, in sent and between answer and row: each is there once, whole, with its client', async () => {
  desk = await Desk.open(
    {
      rules: [
        putOf(LONG, { kind: 'stall', ms: FOR_EVER_MS, at: 'midBody' }),
        putOf(WITHHELD, { kind: 'stall', ms: FOR_EVER_MS, at: 'beforeAnswer' }),
        putOf(LATE, { kind: 'visibleLate', afterMs: 6_000 }),
      ],
    },
    async (sandbox) => {
      between = await standBetween(sandbox);
      return between.baseUrl;
    },
  );
  await desk.configure({
    roots: [
      { path: 'watched/teas', profile: TEAS },
      { path: 'watched/velo', profile: VELO },
    ],
    limits: { stabilityMs: 2_500, verifyAbsentMs: 25_000 },
  });
  await desk.drop(TEAS, 'Darjeeling first flush.jpg', medium('jpg', '1'));
  await desk.drop(VELO, 'Darjeeling first flush.jpg', medium('jpg', '2'));
  await desk.drop(TEAS, 'caf\u00e9 NFC.jpg', medium('portrait', '3'));
  await desk.drop(TEAS, 'cafe\u0301 NFD.jpg', medium('rotated', '4'));
  await desk.drop(VELO, '🚲 sprint.mov', medium('mov', '5'));
  await desk.drop(VELO, 'stages/stage 1.png', medium('alpha', '6'));
  await desk.drop(VELO, 'loop.gif', medium('gif', '7'));
  await desk.folder.file('watched/teas/notes.txt', 'not a picture');
  const slow = desk.note(TEAS, 'written slowly.mp4', medium('mp4', '8', 100_000));
  const long = await desk.drop(VELO, LONG, medium('mp4', '9', 64 * MIB));

  const first = desk.start();
  await first.until(
    (line) => line.event === 'ignored' && line.reason === 'not-media' && line.profile === TEAS,
  );
  const writing = writeSlowly(slow, 24);
  const half = Math.floor(long.bytes.length / 2);
  await eventually('half of the long film', () => desk.incomingBytes().includes(half));
  await writing;
  await kill(first);
  expect(await desk.stateOf(long)).toBe('sending');

  const second = desk.start();
  const withheld = await desk.drop(TEAS, WITHHELD, medium('png', '10'));
  await eventually('the withheld answer', () =>
    desk.sandbox.ledger().accepted.some((object) => object.fileName === WITHHELD),
  );
  await kill(second);
  expect(await desk.stateOf(withheld)).toBe('finishing');

  const third = desk.start();
  const late = await desk.drop(VELO, LATE, medium('webp', '11'));
  await eventually('a look at a link that is not there yet', () =>
    desk.sandbox.ledger().requests.some(({ fileName, status }) => fileName === LATE && status === 404),
  );
  await kill(third);
  expect(await desk.stateOf(late)).toBe('sent');

  const fourth = desk.start();
  between?.onceStored(BETWEEN, () => fourth.kill('SIGKILL'));
  const unanswered = await desk.drop(TEAS, BETWEEN, medium('gif', '12'));
  expect(await fourth.ended).toMatchObject({ signal: 'SIGKILL' });
  expect(await desk.stateOf(unanswered)).toBe('finishing');

  const last = await desk.once();
  expect(last).toMatchObject({
    code: 0,
    summary: { failed: 0, blocked: 0, waiting: 0, closed: 0, unsettled: 0 },
  });
  const { summary } = await desk.once();
  expect(summary).toMatchObject({ done: 0, known: 12, ignored: 1 });
  await expectEachOnce(desk.dropped);
  expect(await desk.check()).toMatchObject({ done: 12, accepted: 12, filesOnDisk: 12 });
});

test('Killed in sent when storage lost the bytes it had acknowledged: looked for first, then sent again, once', async () => {
  desk = await Desk.open({ rules: [putOf('lost.jpg', { kind: 'storeNothing' })] });
  await desk.configure({ limits: { verifyAbsentMs: 6_000, verifyMaxDelayMs: 300 } });
  const lost = await desk.drop(TEAS, 'lost.jpg', medium('jpg', 'lost'));
  await desk.drop(VELO, 'kept.jpg', medium('jpg', 'kept'));
  const program = desk.start();
  await eventually('a look at a link that is not there', () =>
    desk.sandbox.ledger().requests.some(({ fileName, status }) => fileName === 'lost.jpg' && status === 404),
  );
  await kill(program);
  expect(await desk.stateOf(lost)).toBe('sent');
  expect((await desk.once()).code).toBe(0);
  const { requests } = readLedger(desk.sandbox.dataDir);
  const ways = requests.filter((one) => one.fileName === 'lost.jpg').map((one) => [one.route, one.status]);
  const again = ways.findLastIndex(([route]) => route === 'uploadUrl');
  expect(ways.slice(0, again).filter(([, status]) => status === 404).length).toBeGreaterThan(2);
  expect(ways.filter(([route]) => route === 'put')).toHaveLength(2);
  await expectEachOnce(desk.dropped);
  await desk.check();
});

test('Killed in sending when the file changes meanwhile: only the new version is there', async () => {
  desk = await Desk.open({
    rules: [putOf('film.mp4', { kind: 'stall', ms: FOR_EVER_MS, at: 'midBody' })],
  });
  const old = await desk.drop(TEAS, 'film.mp4', medium('mp4', 'old', 24 * MIB));
  await desk.drop(VELO, 'other.jpg', medium('jpg', 'other'));
  const program = desk.start();
  const half = Math.floor(old.bytes.length / 2);
  await eventually('half of the film', () => desk.incomingBytes().includes(half));
  await kill(program);
  expect(await desk.stateOf(old)).toBe('sending');
  const changed = await desk.drop(TEAS, 'film.mp4.new.mp4', medium('mp4', 'new', MIB));
  await rename(changed.path, path.join(desk.folderOf(TEAS), 'film.mp4'));
  expect((await desk.once()).code).toBe(0);
  await expectEachOnce([
    { ...changed, fileName: 'film.mp4' },
    ...desk.dropped.filter((file) => file.client === VELO),
  ]);
  await desk.check();
});
