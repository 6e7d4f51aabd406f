import { afterEach, beforeEach, expect, test } from 'vitest';
import { Secret } from '../../src/engine/secret.ts';
import type { AccountStore } from '../../src/engine/store/store.ts';
import type { Change } from '../../src/shared/change.ts';
import { failure } from '../../src/shared/failure.ts';
import { accountId, profileId } from '../../src/shared/ids.ts';
import { type CountingDatabase, countingStore } from '../support/counting-store.ts';
import { EngineRig } from '../support/engine-rig.ts';

const ACCOUNT = accountId('sandbox');
const CLIENTS = 250;
/** Reads of all clients that one thing may cost: the list, the initials and the names for each slice of 100. */
const FEW = 12;

let rig: EngineRig;
let db: CountingDatabase;
let store: AccountStore;
let told: Change[];

beforeEach(async () => {
  rig = await EngineRig.start({
    openStore(options) {
      const opened = countingStore(options);
      db = opened.db;
      store = opened.store.account(ACCOUNT);
      if (store.profiles.list().length > 0) return opened.store;
      opened.store.transaction(() => {
        for (let index = 0; index < CLIENTS; index += 1) {
          const key = { keyLast4: '0000', keyPrint: `${index}`, state: 'working', checkedAt: null } as const;
          store.profiles.insert({ id: idOf(index), name: `Client ${index}`, primary: false, ...key });
        }
      });
      return opened.store;
    },
  });
  await rig.clock.advance(1_000);
  told = [];
  rig.engine.subscribe((change) => void told.push(change));
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: true });
});

const idOf = (index: number) => profileId(`client-${index}`);
const toldClients = (): readonly string[] =>
  told.flatMap((change) => (change.kind === 'profile' ? change.profile.id : []));
/** How often clients are read while some work is done and told. */
async function readsOf(work: () => unknown): Promise<number> {
  const before = db.reads.get('profiles') ?? 0;
  await work();
  await rig.clock.advance(1_000);
  return (db.reads.get('profiles') ?? 0) - before;
}

test('A pause tells every client once, and reads them a few times and not once for each', async () => {
  const primary = rig.engine.profiles.primary()?.id;
  expect(await readsOf(() => rig.engine.queue.pause({ kind: 'all' }))).toBeLessThanOrEqual(FEW);
  expect([...toldClients()].sort()).toEqual(
    [primary, ...Array.from({ length: CLIENTS }, (_, index) => idOf(index))].sort(),
  );
});

test('Pauses and resumes of one turn are told once, as they stand at its end', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  rig.engine.queue.resume({ kind: 'all' });
  rig.engine.queue.pause({ kind: 'profile', id: idOf(7) });
  await rig.clock.advance(1_000);
  expect(toldClients()).toHaveLength(CLIENTS + 1);
  const paused = told.filter((change) => change.kind === 'profile' && change.profile.paused);
  expect(paused).toMatchObject([{ profile: { id: idOf(7) } }]);
});

test('25 clients that are added at once are told together', async () => {
  const wanted = Array.from({ length: 25 }, (_, index) => ({
    ...{ name: `New ${index}`, key: new Secret(`SANDBOX-PROFILE-${index}`), works: true },
  }));
  const each = 25; // What was added is read back, one by one.
  expect(await readsOf(() => rig.engine.intake.take(wanted))).toBeLessThanOrEqual(each + FEW);
  expect(toldClients()).toHaveLength(25);
});

const ensure = (key: string) =>
  rig.engine.profiles.ensure({ name: 'Client 3', primary: false, key: new Secret(`SANDBOX-${key}`) });

test('A key that works tells its own client and no other', async () => {
  await ensure('another-key');
  await rig.clock.advance(1_000);
  expect(toldClients()).toEqual([idOf(3)]);
});

test('A key that ends what held all clients tells all of them', async () => {
  const held = { failure: failure('account-refused'), since: rig.clock.now(), until: null };
  store.holds.setHold({ scope: 'account', id: ACCOUNT, ...held });
  await rig.restart();
  rig.engine.subscribe((change) => void told.push(change));
  expect(rig.engine.status().accountFailure).not.toBeNull();
  await ensure('another-key');
  await rig.clock.advance(1_000);
  expect(new Set(toldClients()).size).toBe(CLIENTS + 1);
});
