import { afterEach, beforeEach, expect, test } from 'vitest';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { requestsOf } from '../support/fault-run.ts';
import { twoClients } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;

beforeEach(async () => {
  ({ rig, teas, ceramics } = await twoClients());
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const done = (name: string): boolean => rig.upload(name)?.stage === 'done';

test('A paused client waits, also over a restart, while the others go on; resumed, it goes on', async () => {
  rig.engine.queue.pause({ kind: 'profile', id: teas.profile.id });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  await rig.restart();
  await rig.clock.advance(60_000);
  expect(rig.upload('one.jpg')).toMatchObject({
    stage: 'queued',
    paused: false,
    pausedBy: 'client',
  });
  rig.engine.queue.resume({ kind: 'profile', id: teas.profile.id });
  await rig.untilStage('one.jpg', 'done');
});

test('A paused folder waits while another folder goes on', async () => {
  rig.engine.queue.pause({ kind: 'root', id: teas.root.id });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  expect(rig.engine.roots.list().find((root) => root.id === teas.root.id)?.state).toBe('paused');
  expect(done('one.jpg')).toBe(false);
  expect(rig.upload('one.jpg')).toMatchObject({ paused: false, pausedBy: 'root' });
  rig.engine.queue.resume({ kind: 'root', id: teas.root.id });
  await rig.untilStage('one.jpg', 'done');
});

test('An upload that is paused in mid-body stops, and is sent whole when resumed', async () => {
  rig.sandbox.setFaults({ rules: [{ on: 'put', nth: 1, do: { kind: 'stall', ms: 2_000, at: 'midBody' } }] });
  await rig.drop(teas, 'long.jpg', distinctPicture('long', 12_000_000));
  await rig.until(() => (rig.upload('long.jpg')?.sentBytes ?? 0) > 0);
  const id = rig.upload('long.jpg')?.id;
  if (!id) throw new Error('no row');
  rig.engine.queue.pause({ kind: 'uploads', ids: [id] });
  await rig.untilStage('long.jpg', 'queued');
  expect(rig.sandbox.ledger.accepted).toHaveLength(0);
  rig.engine.queue.resume({ kind: 'uploads', ids: [id] });
  await rig.untilStage('long.jpg', 'done');
  expect(rig.sandbox.ledger.accepted).toHaveLength(1);
});

test('A cancelled upload stays cancelled over rescans and restarts, and goes when asked for again', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.until(
    () => rig.upload('one.jpg')?.stage === 'queued' && rig.upload('two.jpg')?.stage === 'queued',
  );
  const id = rig.upload('one.jpg')?.id;
  if (!id) throw new Error('no row');
  rig.engine.queue.cancel([id]);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('two.jpg', 'done');
  await rig.restart();
  await rig.engine.roots.rescan();
  await rig.clock.advance(60_000);
  expect(rig.upload('one.jpg')).toMatchObject({ stage: 'closed', closed: 'cancelled' });
  rig.engine.queue.retry([id]);
  await rig.untilStage('one.jpg', 'done');
});

test('A cancel tells how many it stopped: what has left, or has ended, is not among them', async () => {
  rig.engine.queue.pause({ kind: 'profile', id: teas.profile.id });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  await rig.untilStage('one.jpg', 'queued');
  const ids = rig.uploads().map((row) => row.id);
  expect(rig.engine.queue.cancel(ids)).toBe(1);
  expect(rig.engine.queue.cancel(ids)).toBe(0);
});

test('A try again after a plan was refused asks once more, and every file of the client goes on', async () => {
  const refuses = { kind: 'status', status: 402 } as const;
  const rule = { on: 'uploadUrl', every: true, profile: teas.title, do: refuses } as const;
  rig.sandbox.setFaults({ rules: [rule] });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'blocked');
  await rig.drop(teas, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'blocked');
  const asked = () => requestsOf(rig, 'uploadUrl', 'one.jpg');
  const [one] = rig.uploads().filter((row) => row.fileName === 'one.jpg');
  if (one === undefined) throw new Error('no row');
  // Still refused: it is blocked as before, for the same reason.
  const before = asked();
  rig.engine.queue.retry([one.id]);
  await rig.until(() => asked() > before && rig.uploads().every((row) => row.stage === 'blocked'));
  expect(rig.upload('one.jpg')?.failure?.code).toBe('not-in-plan');
  rig.sandbox.setFaults({ rules: [] });
  rig.engine.queue.retry([one.id]);
  await rig.untilStage('one.jpg', 'done');
  await rig.untilStage('two.jpg', 'done');
});

test('A wait is cut short by a person’s retry', async () => {
  rig.sandbox.setFaults({ rules: [{ on: 'uploadUrl', times: 3, do: { kind: 'status', status: 500 } }] });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.until(() => rig.upload('one.jpg')?.attempt === 4);
  const id = rig.upload('one.jpg')?.id;
  const until = rig.upload('one.jpg')?.until ?? 0;
  if (!id) throw new Error('no row');
  rig.engine.queue.retry([id]);
  await rig.untilStage('one.jpg', 'done');
  expect(rig.clock.now()).toBeLessThan(until);
});

test('Three clients with many files each are served in turn', async () => {
  const velo = await rig.client(2);
  rig.engine.queue.pause({ kind: 'all' });
  for (let n = 0; n < 8; n++) await rig.drop(teas, `teas-${n}.jpg`, distinctPicture(`teas ${n}`, n));
  await rig.until(() => rig.uploads().length === 8);
  await rig.drop(ceramics, 'ceramics.jpg', distinctPicture('ceramics'));
  await rig.drop(velo, 'velo.jpg', distinctPicture('velo'));
  await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'queued').length === 10);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => rig.uploads().every((upload) => upload.stage === 'done'));
  const order = rig.sandbox.ledger.issuedUrls.map((url) => url.profile);
  expect(order.slice(0, 3)).toEqual(expect.arrayContaining([teas.title, ceramics.title, velo.title]));
});

test('Changing a folder’s client later moves no upload that was queued before', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'queued');
  await rig.engine.roots.remove(teas.root.id);
  const added = await rig.engine.roots.add({
    path: teas.folder,
    profileId: ceramics.profile.id,
    existing: 'upload',
  });
  expect(added.done).toBe(true);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('one.jpg', 'done');
  expect(rig.sandbox.ledger.accepted.map((object) => object.profile)).toEqual([teas.title]);
});

test('A removed client is refused while files of it are owed, and its history keeps its name', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'queued');
  expect(await rig.engine.profiles.remove(teas.profile.id)).toEqual({
    done: false,
    problem: { kind: 'has-open-uploads', count: 1 },
  });
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('one.jpg', 'done');
});
