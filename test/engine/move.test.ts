import { afterEach, beforeEach, expect, test } from 'vitest';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start({ limits: { concurrency: 1 } });
  teas = await rig.client(0);
  ceramics = await rig.client(1);
  rig.engine.queue.pause({ kind: 'all' });
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg'])
    await rig.drop(teas, name, distinctPicture(name, name.charCodeAt(0)));
  await rig.drop(ceramics, 'other.jpg', distinctPicture('other', 500));
  await rig.until(() => rig.uploads().filter((row) => row.stage === 'queued').length === 4);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const idOf = (name: string) => {
  const id = rig.upload(name)?.id;
  if (!id) throw new Error(`no row of ${name}`);
  return id;
};
const order = (): string[] => {
  const rows = rig.uploads().filter((row) => row.profileId === teas.profile.id);
  return rows.map((row) => row.fileName);
};
const sent = (): string[] => {
  const done = rig.uploads().filter((row) => row.doneAt !== null && row.profileId === teas.profile.id);
  return [...done].sort((one, other) => (one.doneAt ?? 0) - (other.doneAt ?? 0)).map((row) => row.fileName);
};

test('An upload that was put first is sent first, also after a restart', async () => {
  const [first = '', second = '', last = ''] = order();
  rig.engine.queue.move([idOf(last)], idOf(first));
  expect(order()).toEqual([last, first, second]);
  await rig.restart();
  expect(order()).toEqual([last, first, second]);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => sent().length === 3);
  expect(sent()).toEqual([last, first, second]);
});

test('A move that names another client’s upload moves nobody', async () => {
  const before = order();
  rig.engine.queue.move([idOf('c.jpg')], idOf('other.jpg'));
  expect(order()).toEqual(before);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => sent().length === 3);
});
