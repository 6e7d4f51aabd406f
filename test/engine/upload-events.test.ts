import { afterEach, beforeEach, expect, test } from 'vitest';
import { EVENTS_KEPT } from '../../src/engine/store/upload-event-store.ts';
import { failure } from '../../src/shared/failure.ts';
import { accountId, type UploadId } from '../../src/shared/ids.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
});
afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const idOf = (name: string): UploadId => {
  const id = rig.upload(name)?.id;
  if (!id) throw new Error(`no row of ${name}`);
  return id;
};
const events = (name = 'one.jpg') => rig.engine.queue.events(idOf(name));
const states = (name?: string) => events(name).map((event) => event.state);

test('An upload’s way is told state by state, with times and tries, also after a restart', async () => {
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'done');
  expect(states()).toEqual(['queued', 'sending', 'finishing', 'sent', 'done']);
  const told = events();
  expect(told.map((event) => event.attempt)).toEqual([1, 1, 1, 1, null]);
  expect(told.map((event) => event.at)).toEqual(told.map((event) => event.at).toSorted((a, b) => a - b));
  expect(told[0]?.at).toBeGreaterThan(0);
  await rig.restart();
  expect(events()).toEqual(told);
  expect(rig.engine.queue.events('no-such-upload' as UploadId)).toEqual([]);
});

test('A try that failed tells its failure; one that a door ended tells it too', async () => {
  rig.sandbox.setFaults({
    rules: [
      { on: 'uploadUrl', nth: 1, do: { kind: 'status', status: 503 } },
      { on: 'uploadUrl', nth: 2, do: { kind: 'status', status: 429, retryAfter: 30 } },
    ],
  });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'done', 3_600_000);
  expect(events().map(({ state, failure: given }) => [state, given?.code ?? null])).toEqual([
    ['queued', null],
    ['waiting', 'server-error'],
    ['queued', null],
    ['queued', 'rate-limited'],
    ['sending', null],
    ['finishing', null],
    ['sent', null],
    ['done', null],
  ]);
});

test('An end without sending tells why', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.until(() => rig.upload('one.jpg')?.stage === 'queued');
  rig.engine.queue.cancel([idOf('one.jpg')]);
  expect(events().at(-1)).toMatchObject({ state: 'closed', closed: 'cancelled' });
  rig.engine.queue.retry([idOf('one.jpg')]);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('one.jpg', 'done');
  expect(states().slice(0, 3)).toEqual(['queued', 'closed', 'queued']);
});

test('The 21st event pushes out the first, of its own upload only', async () => {
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(teas, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('one.jpg', 'done');
  await rig.untilStage('two.jpg', 'done');
  const other = events('two.jpg');
  const { uploads } = rig.store.account(accountId('sandbox'));
  const done = uploads.find(idOf('one.jpg'))?.state;
  if (!done) throw new Error('no upload');
  for (let attempt = 1; events().length < EVENTS_KEPT; attempt++)
    uploads.save(idOf('one.jpg'), { kind: 'queued', attempt });
  expect(states()[0]).toBe('queued');
  uploads.save(idOf('one.jpg'), done);
  expect(events()).toHaveLength(20);
  expect(states().slice(0, 2)).toEqual(['sending', 'finishing']);
  expect(states().at(-1)).toBe('done');
  expect(events('two.jpg')).toEqual(other);
});

test('What the far end said is kept without addresses and without what looks like a key', async () => {
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.untilStage('one.jpg', 'done');
  const { uploads } = rig.store.account(accountId('sandbox'));
  const done = uploads.find(idOf('one.jpg'))?.state;
  if (!done) throw new Error('no upload');
  const said = 'key 2MPXPKQ-S03M5LS-GR5RX5G-AZCK8EA at https://storage.test/x?X-Amz-Signature=abc refused';
  uploads.save(idOf('one.jpg'), { kind: 'queued', attempt: 1 }, failure('server-error', said));
  expect(events().at(-1)?.failure).toEqual({
    code: 'server-error',
    detail: 'key [secret] at [url] refused',
  });
  uploads.save(idOf('one.jpg'), done);
});

test('A state that cannot be saved leaves no event behind', async () => {
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.drop(teas, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('one.jpg', 'done');
  await rig.untilStage('two.jpg', 'done');
  const { uploads } = rig.store.account(accountId('sandbox'));
  const one = uploads.find(idOf('one.jpg'))?.state;
  if (!one) throw new Error('no upload');
  const before = events('two.jpg');
  expect(() => uploads.save(idOf('two.jpg'), one)).toThrow('content already claimed');
  expect(events('two.jpg')).toEqual(before);
});
