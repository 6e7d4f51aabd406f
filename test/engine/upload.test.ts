import { afterEach, beforeEach, expect, test } from 'vitest';
import { distinctPicture, EngineRig } from '../support/engine-rig.ts';

let rig: EngineRig;

beforeEach(async () => {
  rig = await EngineRig.start();
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

test('A file dropped in a watched folder is in its client’s library and its link serves equal bytes', async () => {
  const teas = await rig.client(0);
  const ceramics = await rig.client(1);
  const forTeas = distinctPicture('teas');
  const forCeramics = distinctPicture('ceramics!');
  await rig.drop(teas, 'tins.jpg', forTeas);
  await rig.drop(ceramics, 'vase.jpg', forCeramics);
  await rig.untilStage('tins.jpg', 'done');
  await rig.untilStage('vase.jpg', 'done');
  const link = rig.upload('tins.jpg')?.accessUrl ?? '';
  const served = Buffer.from(await (await fetch(link)).arrayBuffer());
  expect(served.equals(forTeas)).toBe(true);
  expect(rig.sandbox.ledger.accepted.map((object) => [object.fileName, object.profile]).sort()).toEqual([
    ['tins.jpg', teas.title],
    ['vase.jpg', ceramics.title],
  ]);
});
