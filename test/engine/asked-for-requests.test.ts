import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../src/engine/secret.ts';
import { SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import type { ProfileId } from '../../src/shared/ids.ts';
import { HOUR, MINUTE } from '../../src/shared/units.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

/* What the window asks for is as polite as the queue: more than 1,000 answers of 429 suspend a client. API.md */

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;

beforeEach(async () => {
  rig = await EngineRig.start({ sandboxFollowsClock: true });
  teas = await rig.client(0);
  ceramics = await rig.client(1);
  await rig.drop(ceramics, 'two.jpg', distinctPicture('two'));
  await rig.untilStage('two.jpg', 'done');
  await rig.engine.profiles.verify(everyone());
  await usersAre(3);
});
afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const everyone = (): readonly ProfileId[] => rig.engine.profiles.list().map(({ id }) => id);
const users = (): number => rig.sandbox.ledger.requests.filter(({ route }) => route === 'user').length;
/** The ledger writes an answer down once it has left, which may be after it was read here. */
const usersAre = (count: number): Promise<void> => vi.waitFor(() => expect(users()).toBe(count));
const answers = (status: number, profile = teas.title): number =>
  rig.sandbox.ledger.requests.filter((one) => one.status === status && one.profile === profile).length;
const shown = (id: ProfileId) => rig.engine.profiles.list().find((one) => one.id === id);
const tooMany = (profile: string, headers: Readonly<Record<string, string>> = {}): void => {
  const limited = { kind: 'status', status: 429, headers } as const;
  rig.sandbox.setFaults({
    rules: (['user', 'media', 'uploadUrl'] as const).map((on) => ({ on, every: true, profile, do: limited })),
  });
};

/** All that a window can wish of a client's key and list, many times over. */
async function wishes(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await Promise.all([
      rig.engine.profiles.verify(Array.from({ length: 1_000 }, () => teas.profile.id)),
      rig.engine.profiles.verify(everyone()),
      rig.engine.gallery.refresh(),
      rig.engine.gallery.refresh(teas.profile.id),
    ]);
  }
}

test('Wished for a thousand times at once, a key is asked about once', async () => {
  const before = users();
  const ids = Array.from({ length: 1_000 }, () => teas.profile.id);
  const reports = await Promise.all([rig.engine.profiles.verify(ids), rig.engine.profiles.verify(ids)]);
  await usersAre(before + 1);
  expect(reports).toEqual(reports.map(() => ({ waiting: null, failure: null })));
});

test('An id that is nobody’s asks nobody, and leaves nothing behind', async () => {
  const before = users();
  await rig.engine.profiles.verify(['nobody' as ProfileId]);
  expect(users()).toBe(before);
});

describe('A server that says 429 for ever', () => {
  test('sees at most 10 requests in an hour, whatever the window wishes and however often the program starts', async () => {
    tooMany(teas.title);
    await rig.drop(teas, 'one.jpg', distinctPicture('one'));

    for (let minute = 0; minute < 60; minute += 1) {
      await wishes(3);
      if (minute % 5 === 0) await rig.restart();
      await wishes(1);
      await rig.clock.advance(MINUTE);
    }
    expect(answers(429)).toBeGreaterThan(0);
    expect(answers(429)).toBeLessThanOrEqual(10);
    // Nobody else waits for it.
    expect(shown(ceramics.profile.id)).toMatchObject({ state: 'working', heldUntil: null });
    rig.sandbox.setFaults({ rules: [] });
    await rig.untilStage('one.jpg', 'done');
  });

  test('has its wish kept over a restart, and the person is told until when', async () => {
    tooMany(teas.title, { 'Retry-After': '3000' });
    const until = rig.clock.now() + 3_000_000;
    const told = { waiting: { count: 1, until }, failure: null };
    expect(await rig.engine.profiles.verify(everyone())).toEqual(told);
    expect(shown(teas.profile.id)).toMatchObject({ heldUntil: until, failure: { code: 'rate-limited' } });
    await rig.restart();
    expect(await rig.engine.profiles.verify([teas.profile.id, teas.profile.id])).toEqual(told);
    expect(answers(429)).toBe(1);
    rig.sandbox.setFaults({ rules: [] });
    await rig.clock.advance(3_000_000);
    expect(await rig.engine.profiles.verify([teas.profile.id])).toEqual({ waiting: null, failure: null });
    expect(shown(teas.profile.id)).toMatchObject({ state: 'working', heldUntil: null });
  });

  test('is not asked about new keys either', async () => {
    rig.sandbox.setFaults({ rules: [{ on: 'user', every: true, do: { kind: 'status', status: 429 } }] });
    const before = users();
    for (let n = 0; n < 20; n += 1)
      expect(
        await rig.engine.profiles.add({
          name: `New ${n}`,
          key: new Secret(SANDBOX_PROFILES[2]?.profileKey ?? ''),
        }),
      ).toMatchObject({ problem: { failure: { code: 'rate-limited' } } });
    await usersAre(before + 1);
  });
});

test('A refused key is asked about twice, however often the window wishes, and again after a rest', async () => {
  rig.sandbox.setFaults({
    rules: [{ on: 'user', every: true, profile: teas.title, do: { kind: 'refuseKey' } }],
  });
  const before = users();
  let report = await rig.engine.profiles.verify([teas.profile.id]);
  expect([report.waiting, shown(teas.profile.id)?.state]).toEqual([null, 'refused']);
  for (let n = 0; n < 20; n += 1) report = await rig.engine.profiles.verify([teas.profile.id]);
  expect(report.waiting).toEqual({ count: 1, until: rig.clock.now() + 10 * MINUTE });
  await rig.restart();
  await rig.engine.profiles.verify([teas.profile.id]);
  // The account's key was accepted a moment ago: no further call decides whose key it was.
  await usersAre(before + 2);
  rig.sandbox.setFaults({ rules: [] });
  await rig.clock.advance(10 * MINUTE);
  expect(await rig.engine.profiles.verify([teas.profile.id])).toEqual({ waiting: null, failure: null });
  expect(shown(teas.profile.id)).toMatchObject({ state: 'working', failure: null });
});

test('A refused account is learnt from the first client, and stops the questions about all of them', async () => {
  await rig.clock.advance(HOUR);
  rig.sandbox.setFaults({ rules: [{ on: 'user', every: true, do: { kind: 'refuseKey' } }] });
  const before = users();
  for (let n = 0; n < 20; n += 1) await rig.engine.profiles.verify([teas.profile.id, ceramics.profile.id]);
  await usersAre(before + 4);
  expect(rig.engine.status().accountFailure).toMatchObject({ code: 'account-refused' });
  rig.sandbox.setFaults({ rules: [] });
  // The account's key was replaced: no rest holds it back.
  expect(await rig.engine.profiles.verify(everyone(), true)).toEqual({ waiting: null, failure: null });
  expect(rig.engine.status().accountFailure).toBeNull();
});

test('An answer that decides nothing is told', async () => {
  rig.sandbox.setFaults({ rules: [{ on: 'user', every: true, do: { kind: 'status', status: 502 } }] });
  expect(await rig.engine.profiles.verify([teas.profile.id])).toMatchObject({
    waiting: null,
    failure: { code: 'server-error' },
  });
});

test('Checks and reads spend a client’s requests: when they are used up the next one waits, and says so', async () => {
  for (let n = 0; n < 210; n += 1) await rig.engine.profiles.verify([teas.profile.id]);
  await usersAre(202);
  const before = users();
  const report = await rig.engine.profiles.verify([teas.profile.id]);
  expect([users() - before, report.waiting?.count]).toEqual([0, 1]);
  await rig.engine.gallery.refresh(teas.profile.id);
  expect(rig.engine.gallery.list(teas.profile.id).unread).toMatchObject([
    { failure: { code: 'rate-limited' } },
  ]);
});
