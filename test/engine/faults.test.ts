import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultScript } from '../../src/sandbox/faults/fault-script.ts';
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

const count = (route: string): number =>
  rig.sandbox.ledger.requests.filter((request) => request.route === route).length;

/** One file for each of two clients, the first client's under a fault; both must be done, once. */
async function bothDone(rules: FaultScript['rules']): Promise<void> {
  rig.sandbox.setFaults({ rules });
  await rig.drop(teas, 'one.jpg', distinctPicture('one', 3_000_000));
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two', 10));
  await rig.untilStage('two.jpg', 'done');
  await rig.untilStage('one.jpg', 'done');
  expect(rig.sandbox.ledger.accepted).toHaveLength(2);
}

describe('A fault costs time and nothing else', () => {
  test('the connection is reset in the middle of the body', async () => {
    await bothDone([{ on: 'put', nth: 1, fileName: 'one.jpg', do: { kind: 'resetAtByte', byte: 500_000 } }]);
    expect(rig.sandbox.ledger.issuedUrls.filter((url) => url.fileName === 'one.jpg')).toHaveLength(2);
  });

  test('the bytes are stored and the answer is lost', async () => {
    await bothDone([{ on: 'put', nth: 1, fileName: 'one.jpg', do: { kind: 'storeThenDrop' } }]);
    expect(count('put')).toBe(2);
  });

  test('the API answers 500, then 503, then works', async () => {
    await bothDone([
      { on: 'uploadUrl', nth: 1, fileName: 'one.jpg', do: { kind: 'status', status: 500 } },
      { on: 'uploadUrl', nth: 2, fileName: 'one.jpg', do: { kind: 'status', status: 503 } },
    ]);
  });

  test('the API asks for a pause with 429 and Retry-After, and the other client goes on', async () => {
    rig.sandbox.setFaults({
      rules: [
        {
          on: 'uploadUrl',
          nth: 1,
          profile: teas.title,
          do: { kind: 'status', status: 429, headers: { 'retry-after': '120' } },
        },
      ],
    });
    await rig.drop(teas, 'one.jpg', distinctPicture('one'));
    await rig.untilStage('one.jpg', 'waiting');
    const asked = rig.clock.now();
    await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
    await rig.untilStage('two.jpg', 'done', 60_000);
    expect(rig.upload('one.jpg')?.failure?.code).toBe('rate-limited');
    expect(rig.upload('one.jpg')?.attempt).toBe(1);
    await rig.untilStage('one.jpg', 'done');
    expect(rig.clock.now() - asked).toBeGreaterThanOrEqual(118_000);
  });

  test('storage answers 500 after the whole body, and holds nothing', async () => {
    await bothDone([{ on: 'put', nth: 1, fileName: 'one.jpg', do: { kind: 'status', status: 500 } }]);
  });

  test('the object is visible only after some looks', async () => {
    await bothDone([
      { on: 'put', nth: 1, fileName: 'one.jpg', do: { kind: 'visibleLate', afterRequests: 6 } },
    ]);
    expect(count('put')).toBe(2);
  });

  test('storage says 200 and stored nothing: absent for long enough, it is sent again', async () => {
    await bothDone([{ on: 'put', nth: 1, fileName: 'one.jpg', do: { kind: 'storeNothing' } }]);
    expect(rig.sandbox.ledger.issuedUrls.filter((url) => url.fileName === 'one.jpg')).toHaveLength(2);
  });

  test('the API’s answer is cut in the middle', async () => {
    await bothDone([{ on: 'uploadUrl', nth: 1, fileName: 'one.jpg', do: { kind: 'truncateJson' } }]);
  });

  test('a proxy answers the API’s place with a page', async () => {
    await bothDone([{ on: 'uploadUrl', nth: 1, fileName: 'one.jpg', do: { kind: 'html', status: 200 } }]);
  });

  test('the link redirects: it is not followed, and waits with its reason', async () => {
    rig.sandbox.setFaults({
      rules: [{ on: 'access', times: 3, do: { kind: 'redirect', to: 'http://127.0.0.1:9/elsewhere' } }],
    });
    await rig.drop(teas, 'one.jpg', distinctPicture('one'));
    await rig.until(() => rig.upload('one.jpg')?.failure?.code === 'redirected');
    await rig.untilStage('one.jpg', 'done');
    expect(count('put')).toBe(1);
  });
});

describe('A refused key', () => {
  test('holds one client, is asked at most twice, and a working key lets its files go on', async () => {
    rig.sandbox.setFaults({
      rules: [{ on: 'uploadUrl', every: true, profile: teas.title, do: { kind: 'refuseKey' } }],
    });
    await rig.drop(teas, 'one.jpg', distinctPicture('one'));
    await rig.drop(teas, 'more.jpg', distinctPicture('more and more'));
    await rig.until(
      () => rig.upload('one.jpg')?.stage === 'blocked' && rig.upload('more.jpg')?.stage === 'blocked',
    );
    await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
    await rig.untilStage('two.jpg', 'done');
    await rig.clock.advance(3_600_000);
    expect(
      rig.sandbox.ledger.requests.filter((request) => request.status === 401 || request.status === 403)
        .length,
    ).toBeLessThanOrEqual(2);
    rig.sandbox.setFaults({ rules: [] });
    await rig.engine.profiles.verify([teas.profile.id]);
    await rig.untilStage('one.jpg', 'done');
    await rig.untilStage('more.jpg', 'done');
  });

  test('of the account holds everyone, also over a restart', async () => {
    rig.sandbox.setFaults({
      rules: [
        { on: 'uploadUrl', every: true, do: { kind: 'refuseKey' } },
        { on: 'user', every: true, do: { kind: 'refuseKey' } },
      ],
    });
    await rig.drop(teas, 'one.jpg', distinctPicture('one'));
    await rig.until(() => rig.engine.status().accountFailure !== null);
    await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
    await rig.untilStage('two.jpg', 'blocked');
    const asked = rig.sandbox.ledger.requests.length;
    await rig.restart();
    await rig.clock.advance(3_600_000);
    expect(rig.sandbox.ledger.requests).toHaveLength(asked);
    rig.sandbox.setFaults({ rules: [] });
    const primary = rig.engine.profiles.primary();
    await rig.engine.profiles.verify(primary ? [primary.id] : []);
    await rig.untilStage('one.jpg', 'done');
    await rig.untilStage('two.jpg', 'done');
  });
});

test('A server that always says 429 sees at most 10 requests in an hour', async () => {
  rig.sandbox.setFaults({
    rules: [{ on: 'uploadUrl', every: true, profile: teas.title, do: { kind: 'status', status: 429 } }],
  });
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  for (const name of ['a', 'b', 'c', 'd'])
    await rig.drop(teas, `${name}.jpg`, distinctPicture(name.repeat(3)));
  await rig.untilStage('a.jpg', 'waiting');
  const before = count('uploadUrl');
  const start = rig.clock.monotonic();
  const hour = start + 3_600_000;
  await rig.clock.advanceUntil(() => rig.clock.monotonic() >= hour, { stepMs: 10_000, maxMs: 4_000_000 });
  expect(count('uploadUrl') - before).toBeLessThanOrEqual(10);
});
