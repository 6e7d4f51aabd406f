import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/engine/store/open-store.ts';
import { StoreRefusedError } from '../../src/engine/store/store-refused.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { attemptsSeen, hurry, requestsOf } from '../support/fault-run.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';
import { troubledFiles } from '../support/troubled-files.ts';

const film = readFileSync(new URL('../media/clip-h264.mp4', import.meta.url));
let disk: SmallDisk;
let fillsWhile: (name: string) => void;
let rig: EngineRig;
let clients: readonly [RigClient, RigClient];

beforeEach(async () => {
  const own = await smallDisk();
  disk = own;
  onTestFinished(() => own.dispose());
  const files = troubledFiles();
  rig = await EngineRig.start({ dataDir: disk.dataDir, openStore: disk.openStore, wrapFiles: files.wrap });
  fillsWhile = (name) => files.duringRead(name, 0, () => disk.fill());
  clients = [await rig.client(0), await rig.client(1)];
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const full = () => rig.engine.status().storeFailure?.code === 'store-full';
const done = (...names: readonly string[]) => names.every((name) => rig.upload(name)?.stage === 'done');

describe('A full disk under the database', () => {
  test('holds the queue and is told; with room again everything goes on, once', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'queued').length === 2);
    rig.engine.queue.resume({ kind: 'all' });
    const attempts = attemptsSeen(rig);
    disk.fill();
    await rig.until(full);
    await rig.clock.advance(600_000);
    expect(rig.engine.status()).toMatchObject({
      storeFailure: { code: 'store-full', detail: 'SQLITE_FULL' },
    });
    expect(rig.upload('one.jpg')).toMatchObject({ stage: 'waiting', failure: { code: 'store-full' } });
    expect(rig.sandbox.ledger.accepted).toHaveLength(0);
    expect(requestsOf(rig, 'put', 'one.jpg')).toBe(0);
    disk.empty();
    await hurry(rig, () => done('one.jpg', 'two.jpg'));
    expect(rig.engine.status().storeFailure).toBeUndefined();
    expect(attempts.get('one.jpg')).toBe(1);
    expect(rig.sandbox.ledger.accepted).toHaveLength(2);
  });

  test('while the length of a film is read leaves no file open', async () => {
    rig.engine.queue.pause({ kind: 'all' });
    await rig.drop(clients[0], 'film.mp4', film);
    await rig.until(() => rig.upload('film.mp4')?.stage === 'queued');
    fillsWhile('film.mp4');
    rig.engine.queue.resume({ kind: 'all' });
    await rig.until(full);
    await rig.clock.advance(60_000);
    disk.empty();
    await hurry(rig, () => done('film.mp4'));
  });

  test('does not lose files that arrive meanwhile', async () => {
    disk.fill();
    for (let n = 0; n < 20; n++)
      await rig.drop(clients[n % 2 === 0 ? 0 : 1], `${n}.jpg`, distinctPicture(`${n}`, n));
    await rig.until(() => full() && rig.uploads().length === 20);
    await rig.clock.advance(300_000);
    expect(rig.uploads()).toHaveLength(20);
    disk.empty();
    await hurry(rig, () => rig.uploads().filter((upload) => upload.stage === 'done').length === 20);
    expect(rig.sandbox.ledger.accepted).toHaveLength(20);
  });

  test('in the middle of a body: the last block is held back, and nothing was stored', async () => {
    let filled = false;
    rig.engine.subscribe((change) => {
      if (change.kind !== 'progress' || filled) return;
      filled = true;
      disk.fill();
    });
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one', 12_000_000));
    await rig.until(() => filled && full());
    await rig.clock.advance(120_000);
    expect(rig.sandbox.ledger.accepted).toHaveLength(0);
    disk.empty();
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => done('one.jpg', 'two.jpg'));
    expect(rig.sandbox.ledger.accepted).toHaveLength(2);
  });

  test('after storage took the file: its link is looked at again, and it is not sent again', async () => {
    rig.sandbox.setFaults({
      rules: [{ on: 'put', fileName: 'one.jpg', do: { kind: 'visibleLate', afterRequests: 2 } }],
    });
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await rig.until(() => rig.sandbox.ledger.accepted.length === 1);
    disk.fill();
    await rig.until(full);
    disk.empty();
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await hurry(rig, () => done('one.jpg', 'two.jpg'));
    expect(requestsOf(rig, 'put', 'one.jpg')).toBe(1);
  });

  test('does not keep the program from starting, nor from stopping', async () => {
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await rig.untilStage('one.jpg', 'done');
    disk.fill();
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
    await rig.until(full);
    await rig.restart();
    if (disk.kind === 'pages') disk.fill();
    await rig.until(full);
    expect(rig.upload('one.jpg')?.stage).toBe('done');
    disk.empty();
    await hurry(rig, () => done('one.jpg', 'two.jpg'));
  });
});

test('A first start where there is no room, or no right to write, is refused in words', async () => {
  const other = await smallDisk();
  try {
    if (other.kind === 'pages') return;
    other.fill();
    const open = () => openStore({ path: `${other.dataDir}/hotfolder.db`, clock: rig.clock, log: rig.log });
    expect(open).toThrow(StoreRefusedError);
    expect(open).toThrow(/no room on the disk/);
  } finally {
    await other.dispose();
  }
  await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'done');
});
