import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GivenFile } from '../../src/engine/given/given-file.ts';
import type { BatchId } from '../../src/shared/ids.ts';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { twoClients } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;
let desk: string;

const HOLD_MS = 10_000;

beforeEach(async () => {
  ({ rig, teas, ceramics } = await twoClients());
  desk = join(rig.folder.path, 'desk');
  await mkdir(desk);
  await writeFile(join(desk, 'f.jpg'), distinctPicture('f'));
  for (const client of [teas, ceramics]) rig.note(client, distinctPicture('f'));
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: rig.sandbox.ledger.accepted.length === 0 });
});

const waiting = () => rig.engine.inbox.list().items.map(({ fileName }) => fileName);
const reached = () =>
  rig
    .uploads()
    .filter(({ stage }) => stage === 'done')
    .map(({ profileId }) => profileId);
const both = () => new Set(reached()).size === 2;

/** “Decide later” of the one file on the desk. */
async function keep(): Promise<void> {
  const files: GivenFile[] = [];
  await rig.engine.given.look([desk], new AbortController().signal, (sight) => files.push(...sight.files));
  expect(await rig.engine.inbox.keep(files)).toEqual({ done: true, value: null });
}

/** Chooses a client for everything that waits. */
async function assign({ profile }: RigClient, holdMs = HOLD_MS): Promise<BatchId> {
  const [group] = rig.engine.inbox.list().groups;
  if (!group) throw new Error('nothing waits');
  const given = await rig.engine.inbox.assign({ group: group.id }, { holdMs, profileId: profile.id });
  if (!given.done) throw new Error('refused');
  expect(given.value.files).toBe(1);
  return given.value.batchId;
}

test('A file that was kept goes to a second client as well, while the first client’s copy is still queued', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  for (const client of [teas, ceramics]) {
    await keep();
    await assign(client, 0);
    await rig.until(() =>
      rig.uploads().some((row) => row.profileId === client.profile.id && row.stage === 'queued'),
    );
  }
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(both);
  expect(rig.uploads()).toHaveLength(2);
  expect(waiting()).toEqual([]);
});

test('A file that is kept again in the middle of a hold waits again, and goes to whom it is given then, too', async () => {
  await keep();
  await assign(teas);
  await rig.clock.advance(2_000);
  expect(waiting()).toEqual([]);
  await keep();
  expect(waiting()).toEqual(['f.jpg']);
  await rig.until(() => reached().includes(teas.profile.id));
  expect(waiting()).toEqual(['f.jpg']);
  await assign(ceramics);
  await rig.until(both);
  expect(waiting()).toEqual([]);
});

test('A file in the holds of two clients goes to both, also over a restart', async () => {
  await keep();
  await assign(teas);
  await keep();
  await assign(ceramics);
  expect(waiting()).toEqual([]);
  await rig.restart();
  expect(waiting()).toEqual([]);
  await rig.until(both);
  expect(rig.uploads()).toHaveLength(2);
  await rig.restart();
  expect(waiting()).toEqual([]);
});

test('Taken back from one of two clients, a kept file waits again, and the other one gets it', async () => {
  await keep();
  await assign(teas);
  await keep();
  const second = await assign(ceramics);
  expect(rig.engine.given.undo(second)).toBe(1);
  expect(waiting()).toEqual(['f.jpg']);
  await rig.until(() => reached().length === 1);
  expect(reached()).toEqual([teas.profile.id]);
  expect(waiting()).toEqual(['f.jpg']);
});

test('A kept file that is dropped on its client besides stays out of the inbox until both are taken back', async () => {
  await keep();
  const first = await assign(teas);
  const files = await new Promise<Parameters<typeof rig.engine.given.give>[0]>((resolve) => {
    void rig.engine.given.look([desk], new AbortController().signal, (sight) => resolve(sight.files));
  });
  const second = await rig.engine.given.give(files, { profileId: teas.profile.id, holdMs: HOLD_MS });
  if (!second.done) throw new Error('refused');
  expect(waiting()).toEqual([]);
  expect(rig.engine.given.undo(first)).toBe(0);
  expect(waiting()).toEqual([]);
  expect(rig.engine.given.undo(second.value)).toBe(1);
  expect(waiting()).toEqual(['f.jpg']);
  await rig.clock.advance(60_000);
  expect(rig.uploads()).toEqual([]);
});

test('A file that two clients are chosen for at one time goes to the first of them alone', async () => {
  await keep();
  const [item] = rig.engine.inbox.list().items;
  const choice = { ids: item ? [item.id] : [] };
  const chosen = await Promise.all(
    [teas, ceramics].map(({ profile }) =>
      rig.engine.inbox.assign(choice, { holdMs: 0, profileId: profile.id }),
    ),
  );
  expect(chosen).toMatchObject([{ value: { files: 1 } }, { value: { files: 0 } }]);
  await rig.until(() => reached().length > 0 && rig.engine.given.pending() === 0);
  expect(reached()).toEqual([teas.profile.id]);
});
