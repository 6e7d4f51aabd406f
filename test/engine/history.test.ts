import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HistoryAsked } from '../../src/engine/engine.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
  ceramics = await rig.client(1);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const names = (asked: HistoryAsked = {}): string[] =>
  rig.engine.history.list(asked).entries.map((entry) => entry.upload.fileName);

test('The history tells what ended and when, newest first, and stays when the queue has let go of it', async () => {
  await rig.drop(teas, 'first.jpg', distinctPicture('first'));
  await rig.untilStage('first.jpg', 'done');
  const doneAt = rig.upload('first.jpg')?.doneAt ?? 0;
  await rig.drop(ceramics, 'second.jpg', distinctPicture('second'));
  await rig.untilStage('second.jpg', 'done');
  expect(names()).toEqual(['second.jpg', 'first.jpg']);
  expect(rig.engine.history.list({}).entries[1]?.at).toBe(doneAt);
  rig.clock.jump(3 * 86_400_000);
  await rig.restart();
  expect(rig.uploads()).toEqual([]);
  expect(names()).toEqual(['second.jpg', 'first.jpg']);
});

test('The history is asked for by client and by result', async () => {
  await rig.drop(teas, 'live.jpg', distinctPicture('live'));
  await rig.untilStage('live.jpg', 'done');
  await copyFile(join(teas.folder, 'live.jpg'), join(teas.folder, 'copy.jpg'));
  await rig.until(() => rig.upload('copy.jpg')?.closed === 'known');
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(ceramics, 'gone.jpg', distinctPicture('gone'));
  await rig.untilStage('gone.jpg', 'queued');
  expect(names()).not.toContain('gone.jpg');
  await rm(join(ceramics.folder, 'gone.jpg'));
  await rig.until(() => rig.upload('gone.jpg')?.closed === 'vanished');
  expect(names({ result: 'up' })).toEqual(['copy.jpg', 'live.jpg']);
  expect(names({ result: 'not-up' })).toEqual(['gone.jpg']);
  expect(names({ profileId: ceramics.profile.id })).toEqual(['gone.jpg']);
});

test('Pages follow each other without a gap or a repetition, also where many ended at one time', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  const all = Array.from({ length: 230 }, (_, index) => `p${index}.jpg`);
  for (const name of all) await rig.drop(teas, name, distinctPicture(name));
  await rig.until(() => rig.uploads().filter((row) => row.stage === 'queued').length === all.length);
  rig.engine.queue.cancel(rig.uploads().map((row) => row.id));
  // They are many: a slice per turn, all within one moment of the clock.
  await rig.clock.advance(0);
  const first = rig.engine.history.list({});
  expect(first.entries).toHaveLength(200);
  const rest = rig.engine.history.list({ after: first.next ?? '' });
  expect(rest.next).toBeNull();
  const met = [...first.entries, ...rest.entries].map((entry) => entry.upload.fileName);
  expect(met.toSorted()).toEqual(all.toSorted());
  rig.engine.queue.resume({ kind: 'all' });
  await rig.drop(teas, 'last.jpg', distinctPicture('last'));
  await rig.untilStage('last.jpg', 'done');
});
