import { afterEach, beforeEach, expect, test } from 'vitest';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
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

const setEnabled = (enabled: boolean) => rig.engine.profiles.setEnabled(teas.profile.id, enabled);
const isEnabled = (): boolean | undefined =>
  rig.engine.profiles.list().find(({ id }) => id === teas.profile.id)?.enabled;

test('Files of a client who is off are found and held, also over a restart; the others go on', async () => {
  expect(setEnabled(false)).toEqual({ done: true, value: null });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  await rig.restart();
  await rig.drop(teas, 'three.jpg', distinctPicture('three'));
  await rig.untilStage('three.jpg', 'queued');
  await rig.clock.advance(60_000);
  expect(isEnabled()).toBe(false);
  expect(rig.upload('one.jpg')).toMatchObject({ stage: 'queued', paused: false, pausedBy: 'off' });
  expect(rig.sandbox.ledger.accepted).toHaveLength(1);
  setEnabled(true);
  await rig.untilStage('one.jpg', 'done');
  await rig.untilStage('three.jpg', 'done');
});

test('The end of a pause, of everything or of the client, does not turn a client on', async () => {
  setEnabled(false);
  for (const scope of [{ kind: 'all' }, { kind: 'profile', id: teas.profile.id }] as const) {
    rig.engine.queue.pause(scope);
    rig.engine.queue.resume(scope);
  }
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  await rig.clock.advance(60_000);
  expect(rig.upload('one.jpg')?.stage).toBe('queued');
});

test('What is in mid-body when its client is turned off stops, and goes whole once the client is on', async () => {
  rig.sandbox.setFaults({ rules: [{ on: 'put', nth: 1, do: { kind: 'stall', ms: 2_000, at: 'midBody' } }] });
  await rig.drop(teas, 'long.jpg', distinctPicture('long', 12_000_000));
  await rig.until(() => (rig.upload('long.jpg')?.sentBytes ?? 0) > 0);
  setEnabled(false);
  await rig.untilStage('long.jpg', 'queued');
  expect(rig.sandbox.ledger.accepted).toHaveLength(0);
  setEnabled(true);
  await rig.untilStage('long.jpg', 'done');
  expect(rig.sandbox.ledger.accepted).toHaveLength(1);
});

test('A client who is gone can be turned neither on nor off', async () => {
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  await rig.engine.profiles.remove(teas.profile.id);
  expect(setEnabled(false)).toEqual({ done: false, problem: { kind: 'gone' } });
  expect(setEnabled(true)).toEqual({ done: false, problem: { kind: 'gone' } });
});
