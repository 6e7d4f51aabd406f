import { afterEach, expect, test } from 'vitest';
import { distinctPicture, EngineRig } from '../support/engine-rig.ts';

let rig: EngineRig;

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const asked = (): number =>
  rig.sandbox.ledger.requests.filter((request) => request.route === 'uploadUrl').length;

test('A restart loop under a server that always says 429 still makes at most 10 requests an hour', async () => {
  rig = await EngineRig.start();
  const teas = await rig.client(0);
  const ceramics = await rig.client(1);
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  rig.sandbox.setFaults({
    rules: [{ on: 'uploadUrl', every: true, profile: teas.title, do: { kind: 'status', status: 429 } }],
  });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'waiting');
  const before = asked();
  for (let minute = 0; minute < 60; minute++) {
    await rig.restart();
    const end = rig.clock.monotonic() + 60_000;
    await rig.clock.advanceUntil(() => rig.clock.monotonic() >= end, { stepMs: 10_000 });
  }
  expect(asked() - before).toBeLessThanOrEqual(10);
  expect(asked() - before).toBeGreaterThan(0);
});

test('A profile’s requests are counted over a restart, and the next one waits until the window has moved on', async () => {
  rig = await EngineRig.start({ limits: { requestsPerWindow: 3 } });
  const teas = await rig.client(0);
  const ceramics = await rig.client(1);
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    await rig.drop(teas, `${name}.jpg`, distinctPicture(name.repeat(2)));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 4);
  await rig.restart();
  const end = rig.clock.monotonic() + 120_000;
  await rig.clock.advanceUntil(() => rig.clock.monotonic() >= end, { stepMs: 10_000 });
  expect(asked()).toBe(4);
  await rig.until(() => rig.uploads().every((upload) => upload.stage === 'done'), 900_000);
  expect(asked()).toBe(6);
});

test.each([
  ['remaining and reset', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '90' }],
  [
    'max and count',
    {
      'x-ratelimit-remaining': '',
      'x-ratelimit-max': '300',
      'x-ratelimit-count': '300',
      'retry-after': '90',
    },
  ],
])('An answer that says nothing is left (%s) holds the profile before any 429', async (_name, headers) => {
  rig = await EngineRig.start();
  const teas = await rig.client(0);
  const ceramics = await rig.client(1);
  rig.sandbox.setFaults({
    rules: [{ on: 'uploadUrl', nth: 1, profile: teas.title, do: { kind: 'headers', headers } }],
  });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'done');
  await rig.drop(teas, 'next.jpg', distinctPicture('next'));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  expect(rig.upload('next.jpg')).toMatchObject({ stage: 'waiting', failure: { code: 'rate-limited' } });
  await rig.untilStage('next.jpg', 'done');
});
