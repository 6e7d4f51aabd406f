import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultScript } from '../../src/sandbox/faults/fault-script.ts';
import type { FailureCode } from '../../src/shared/failure.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { attemptsSeen, failuresSeen, hurry, requestsOf, surviveTrouble } from '../support/fault-run.ts';
import { answering, httpAnswer, startRawServer } from '../support/raw-server.ts';
import { type TlsIdentities, tlsIdentities } from '../support/tls-identities.ts';

let rig: EngineRig;
let clients: readonly [RigClient, RigClient];

const join = async (): Promise<void> => {
  clients = [await rig.client(0), await rig.client(1)];
};

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const offline = (): boolean => !rig.engine.status().online;

type Rule = NonNullable<FaultScript['connections']>[number];
const both = (action: Rule['do']): FaultScript => ({
  rules: [],
  connections: [
    { on: 'api', do: action },
    { on: 'storage', do: action },
  ],
});

/** Both files' rows show this failure at some time. */
function bothSee(code: FailureCode): () => boolean {
  const seen = failuresSeen(rig);
  return () => ['one.jpg', 'two.jpg'].every((name) => seen.get(name)?.has(code));
}

describe('Nobody is there', () => {
  beforeEach(async () => {
    rig = await EngineRig.start();
    await join();
  });

  test('connections are refused: everything waits, and no try is counted', async () => {
    const attempts = attemptsSeen(rig);
    await surviveTrouble(rig, clients, { script: both({ kind: 'refuse' }), until: offline });
    expect(attempts.get('one.jpg')).toBe(1);
  });

  test('the computer is offline for long: the system’s word that it is back ends the wait', async () => {
    const attempts = attemptsSeen(rig);
    const start = rig.clock.monotonic();
    const until = (): boolean => offline() && rig.clock.monotonic() - start > 1_200_000;
    const restore = (): void => rig.networkChanged(true);
    await surviveTrouble(rig, clients, { script: both({ kind: 'refuse' }), until, restore });
    expect(attempts.get('one.jpg')).toBe(1);
    expect(rig.engine.status().online).toBe(true);
  });

  test('the computer sleeps in the middle of a body and wakes hours later, without its connections', async () => {
    rig.sandbox.setFaults({
      rules: [{ on: 'put', fileName: 'one.jpg', do: { kind: 'stall', ms: 3_600_000, at: 'midBody' } }],
    });
    await rig.drop(clients[0], 'one.jpg', distinctPicture('asleep', 12_000_000));
    await rig.drop(clients[1], 'two.jpg', distinctPicture('awake'));
    await rig.until(() => (rig.upload('one.jpg')?.sentBytes ?? 0) > 0);
    await rig.untilStage('two.jpg', 'done');
    rig.clock.jump(8 * 3_600_000);
    rig.sandbox.setFaults(both({ kind: 'refuse' }));
    await hurry(rig, () => rig.upload('one.jpg')?.stage !== 'uploading');
    rig.sandbox.setFaults({ rules: [] });
    rig.networkChanged(true);
    await hurry(rig, () => rig.upload('one.jpg')?.stage === 'done');
    expect(rig.sandbox.ledger.accepted).toHaveLength(2);
  });

  test.each([
    ['are reset at once', 'reset', 'network-reset'],
    ['are taken and never read', 'silent', 'network-timeout'],
    ['are answered by something that is no web server', 'garble', 'bad-answer'],
  ] as const)('connections %s', async (_name, kind, sees) => {
    const until = bothSee(sees);
    await surviveTrouble(rig, clients, { script: both({ kind }), until });
  });

  test.each([
    ['has no address', 'http://storage.nowhere.invalid'],
    ['refuses connections', 'http://127.0.0.1:9'],
  ])('the storage host %s: the URL is used once, and a new one is asked for', async (_name, origin) => {
    const attempts = attemptsSeen(rig);
    rig.sandbox.setFaults({
      rules: [{ on: 'uploadUrl', fileName: 'one.jpg', do: { kind: 'uploadOrigin', origin } }],
    });
    await rig.drop(clients[0], 'one.jpg', distinctPicture('one'));
    await rig.until(offline);
    await rig.drop(clients[1], 'two.jpg', distinctPicture('two'));
    await hurry(rig, () => ['one.jpg', 'two.jpg'].every((name) => rig.upload(name)?.stage === 'done'));
    expect(requestsOf(rig, 'uploadUrl', 'one.jpg')).toBe(2);
    expect(attempts.get('one.jpg')).toBe(1);
  });
});

describe('Over TLS', () => {
  let identities: TlsIdentities;
  beforeAll(async () => {
    identities = await tlsIdentities();
  });
  beforeEach(async () => {
    const { good, others, ca } = identities;
    rig = await EngineRig.start({ sandbox: { tls: { identity: good, others } }, ca });
    await join();
  });

  test.each(['self-signed', 'expired', 'wrong-name'])(
    'a certificate that is %s stops the call before a key leaves, and everything goes on when it is mended',
    async (identity) => {
      const until = bothSee('tls-refused');
      await surviveTrouble(rig, clients, { script: both({ kind: 'present', identity }), until });
    },
  );

  test('a wrong certificate of the storage host alone: no byte leaves', async () => {
    const until = bothSee('tls-refused');
    const script: FaultScript = {
      rules: [],
      connections: [{ on: 'storage', do: { kind: 'present', identity: 'wrong-name' } }],
    };
    await surviveTrouble(rig, clients, { script, until });
    expect(requestsOf(rig, 'put', 'one.jpg')).toBe(1);
  });

  test('a redirect to another host in plain http is not followed: nobody even connects there', async () => {
    const elsewhere = await startRawServer(answering(httpAnswer(200, '{}')));
    try {
      const until = bothSee('redirected');
      const script: FaultScript = {
        rules: [{ on: 'uploadUrl', every: true, do: { kind: 'redirect', to: `${elsewhere.origin}/media` } }],
      };
      await surviveTrouble(rig, clients, { script, until });
      expect(elsewhere.connections).toHaveLength(0);
    } finally {
      await elsewhere.close();
    }
  });

  test('a signed URL in plain http is not used', async () => {
    const origin = rig.sandbox.storageOrigin.replace('https:', 'http:');
    const until = bothSee('bad-answer');
    const script: FaultScript = {
      rules: [{ on: 'uploadUrl', every: true, do: { kind: 'uploadOrigin', origin } }],
    };
    await surviveTrouble(rig, clients, { script, until });
  });
});
