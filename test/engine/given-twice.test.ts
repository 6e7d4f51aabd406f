import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GivenFile } from '../../src/engine/given/given-file.ts';
import type { BatchId } from '../../src/shared/ids.ts';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { twoClients } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;
let desk: string;

const HOLD_MS = 10_000;

beforeEach(async () => {
  ({ rig, teas } = await twoClients());
  desk = join(rig.folder.path, 'desk');
  await mkdir(desk);
  for (const name of ['a.jpg', 'b.jpg']) {
    rig.note(teas, distinctPicture(name));
    await writeFile(join(desk, name), distinctPicture(name));
  }
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: accepted() === 0 });
});

const accepted = () => rig.sandbox.ledger.accepted.length;
const pass = (ms: number): Promise<void> => {
  const end = rig.clock.now() + ms;
  return rig.until(() => rig.clock.now() >= end);
};

async function give(...names: readonly string[]): Promise<BatchId> {
  const files: GivenFile[] = [];
  const paths = names.map((name) => join(desk, name));
  await rig.engine.given.look(paths, new AbortController().signal, (sight) => files.push(...sight.files));
  const given = await rig.engine.given.give(files, { profileId: teas.profile.id, holdMs: HOLD_MS });
  if (!given.done) throw new Error('refused');
  return given.value;
}

test('Who takes a second gift back takes nothing that the first one gave', async () => {
  const first = await give('a.jpg');
  await pass(2_000);
  const second = await give('a.jpg', 'b.jpg');
  expect(rig.upload('a.jpg')).toMatchObject({ batchId: second });
  expect(rig.engine.given.undo(second)).toBe(1);
  expect(rig.uploads().map(({ fileName, batchId }) => [fileName, batchId])).toEqual([['a.jpg', first]]);
  await rig.untilStage('a.jpg', 'done', 30_000);
  expect(rig.upload('a.jpg')).toMatchObject({ batchId: first });
  expect(accepted()).toBe(1);
});

test('What the first gift gave leaves at once, when its hold was over before the second one was taken back', async () => {
  await give('a.jpg');
  await pass(8_000);
  const second = await give('a.jpg', 'b.jpg');
  await pass(5_000);
  expect(accepted()).toBe(0);
  rig.engine.given.undo(second);
  await rig.untilStage('a.jpg', 'done', 3_000);
});

test('Who takes the first of two gifts back takes nothing that the second one gave', async () => {
  const first = await give('a.jpg', 'b.jpg');
  const second = await give('a.jpg');
  expect(rig.engine.given.undo(first)).toBe(1);
  expect(rig.uploads().map(({ fileName, batchId }) => [fileName, batchId])).toEqual([['a.jpg', second]]);
  await rig.untilStage('a.jpg', 'done', 30_000);
  expect(accepted()).toBe(1);
});

test('After a restart, too, a file is taken back by each of its gifts alone', async () => {
  const batches = [await give('a.jpg'), await give('a.jpg'), await give('a.jpg')];
  await rig.restart();
  expect(rig.engine.given.pending()).toBe(1);
  const taken = batches.toReversed().map((batch) => rig.engine.given.undo(batch));
  expect(taken).toEqual([0, 0, 1]);
  await pass(30_000);
  expect(rig.uploads()).toEqual([]);
  expect(accepted()).toBe(0);
});

test('A hold of the first gift that goes on after a restart is kept, once the second one is taken back', async () => {
  await give('a.jpg');
  await pass(5_000);
  const second = await give('a.jpg');
  await rig.restart();
  expect(rig.engine.given.undo(second)).toBe(0);
  await pass(2_000);
  expect(accepted()).toBe(0);
  await rig.untilStage('a.jpg', 'done', 6_000);
});
