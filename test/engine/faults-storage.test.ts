import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/sandbox/faults/fault-script.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { type FaultCase, failuresSeen, hurry, requestsOf, surviveAll } from '../support/fault-run.ts';

let rig: EngineRig;
let clients: readonly [RigClient, RigClient];

beforeEach(async () => {
  rig = await EngineRig.start({ sandboxFollowsClock: true, limits: { verifyAbsentMs: 600_000 } });
  clients = [await rig.client(0), await rig.client(1)];
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const puts = (fileName: string): number => requestsOf(rig, 'put', fileName);
const issued = (fileName: string): number =>
  rig.sandbox.ledger.issuedUrls.filter((url) => url.fileName === fileName).length;

/** One file of each client, the first client's under these rules; both done, and looked at meanwhile. */
async function bothDone(rules: readonly FaultRule[], content = distinctPicture('one')): Promise<void> {
  rig.sandbox.setFaults({ rules });
  await rig.drop(clients[0], 'one.jpg', content);
  await rig.drop(clients[1], 'two.jpg', distinctPicture('two of them'));
  await hurry(rig, () => ['one.jpg', 'two.jpg'].every((name) => rig.upload(name)?.stage === 'done'));
}

describe('Every file is done once when storage works again, and the other client never waits, while', () => {
  const cases: readonly FaultCase[] = [
    { name: 'expired', on: 'uploadUrl', do: { kind: 'urlLifetime', ms: 0 }, sees: 'storage-refused' },
    { name: 'wrong-type', on: 'put', do: { kind: 'refuseType' }, sees: 'storage-refused' },
    { name: 'absent', on: 'put', do: { kind: 'storeNothing' }, sees: 'verify-missing' },
  ];
  test('URLs have expired, types are refused, and objects are not there', async () => {
    await surviveAll(rig, clients, cases);
    expect(rig.sandbox.ledger.accepted).toHaveLength(4);
  });

  test('objects lack their last byte: the link is not believed, and the file is sent again', async () => {
    const short: FaultCase = {
      name: 'short',
      on: 'put',
      do: { kind: 'wrongSize' },
      sees: 'verify-wrong-size',
      note: (content) => content.subarray(0, -1),
    };
    await surviveAll(rig, clients, [short]);
    const sizes = rig.sandbox.ledger.accepted
      .filter((object) => object.fileName === 'short.jpg')
      .map((object) => object.size);
    expect(sizes.at(-1)).toBe(rig.upload('short.jpg')?.sizeBytes);
  });
});

test('An object that is visible only after 90 seconds is waited for, and not sent again', async () => {
  const start = rig.clock.monotonic();
  await bothDone([{ on: 'put', fileName: 'one.jpg', do: { kind: 'visibleLate', afterMs: 90_000 } }]);
  expect(rig.clock.monotonic() - start).toBeGreaterThanOrEqual(90_000);
  expect(puts('one.jpg')).toBe(1);
});

test('An object that is absent for ten minutes is believed to be absent: its file is sent a second time, to a new URL', async () => {
  const content = distinctPicture('one');
  await bothDone([{ on: 'put', fileName: 'one.jpg', do: { kind: 'storeNothing' } }], content);
  expect(puts('one.jpg')).toBe(2);
  expect(issued('one.jpg')).toBe(2);
});

test('A signed URL that comes a second time, out of some cache, is not used a second time', async () => {
  const seen = failuresSeen(rig);
  await bothDone([
    { on: 'uploadUrl', times: 2, fileName: 'one.jpg', do: { kind: 'repeatAnswer' } },
    { on: 'put', fileName: 'one.jpg', do: { kind: 'status', status: 403 } },
  ]);
  expect([...(seen.get('one.jpg') ?? [])]).toEqual(['storage-refused', 'bad-answer']);
  expect(puts('one.jpg')).toBe(2);
});

test('The bytes are stored and the connection is reset, or half-closed, in place of the answer', async () => {
  await bothDone([
    { on: 'put', fileName: 'one.jpg', do: { kind: 'storeThenDrop', how: 'reset' } },
    { on: 'put', fileName: 'two.jpg', do: { kind: 'storeThenDrop', how: 'halfClose' } },
  ]);
  expect([puts('one.jpg'), puts('two.jpg')]).toEqual([1, 1]);
});

test('The connection is reset as soon as the last byte is there: looked for, found absent, sent again', async () => {
  const content = distinctPicture('one', 2_000_000);
  const seen = failuresSeen(rig);
  await bothDone(
    [{ on: 'put', fileName: 'one.jpg', do: { kind: 'resetAtByte', byte: content.length } }],
    content,
  );
  expect(seen.get('one.jpg')).toContain('verify-missing');
  expect(puts('one.jpg')).toBe(2);
});

test('Storage is silent after the last byte, for longer than anyone waits: the link decides', async () => {
  await bothDone([
    { on: 'put', fileName: 'one.jpg', do: { kind: 'stall', ms: 3_600_000, at: 'beforeAnswer' } },
  ]);
  expect(puts('one.jpg')).toBe(1);
});

test('An object that is gone again after it was proved is not sent again by itself', async () => {
  await bothDone([]);
  rig.sandbox.setFaults({ rules: [{ on: 'access', every: true, do: { kind: 'status', status: 404 } }] });
  await rig.restart();
  await rig.engine.roots.rescan();
  await rig.clock.advance(600_000);
  expect(rig.upload('one.jpg')?.stage).toBe('done');
  expect(puts('one.jpg')).toBe(1);
});
