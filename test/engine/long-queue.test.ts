import { copyFile, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BULK_SLICE } from '../../src/engine/bulk-work.ts';
import type { UploadState } from '../../src/engine/queue/upload-state.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import type { AccountStore } from '../../src/engine/store/store.ts';
import { failure } from '../../src/shared/failure.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { accountId, batchId, profileId, rootId, type UploadId, uploadId } from '../../src/shared/ids.ts';
import { type CountingDatabase, countingStore } from '../support/counting-store.ts';
import { EngineRig, type RigOptions } from '../support/engine-rig.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ACCOUNT = accountId('sandbox');
const CLIENT = profileId('acme');
const ROOT = rootId('root');
const MANY = 500;
const FAILED = { kind: 'failed', attempt: 1, failure: failure('root-missing'), claim: null } as const;
const WAITED = { ...FAILED, kind: 'waiting', until: 1 } as const;

let rig: EngineRig;
let db: CountingDatabase;
let kept: AccountStore;
let folder: Awaited<ReturnType<typeof tempFolder>>;

beforeEach(async () => {
  folder = await tempFolder();
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: true });
  await folder.dispose();
});

/** An engine that starts over a long queue, with everything paused: what it does it does to the queue alone. */
async function startOver(state: UploadState, watched = false): Promise<UploadId[]> {
  const path = join(folder.path, 'watched');
  await mkdir(path);
  const { dev } = await lstat(path, { bigint: true });
  const ids = Array.from({ length: MANY }, (_, index) => uploadId(`u${index}`));
  const openStore: RigOptions['openStore'] = (options) => {
    const opened = countingStore(options);
    db = opened.db;
    const store = opened.store.account(ACCOUNT);
    kept = store;
    opened.store.transaction(() => {
      const key = { keyLast4: '0000', keyPrint: 'acme', state: 'working', checkedAt: null } as const;
      store.profiles.insert({ id: CLIENT, name: 'Acme', primary: false, ...key });
      const rules = { existing: 'upload', after: 'leave', stabilityMs: 1, rules: NO_RULES } as const;
      store.roots.insert({ id: ROOT, profileId: CLIENT, path, ...rules, removed: false, given: false });
      if (!watched) store.roots.remove(ROOT);
      store.holds.pause({ scope: 'all', id: ACCOUNT });
      for (const [index, id] of ids.entries()) {
        const version = { path: `${id}.jpg`, size: 10, mtimeNs: 1n, dev, ino: BigInt(index + 1) };
        store.uploads.insert({
          ...{ id, accountId: ACCOUNT, profileId: CLIENT, rootId: ROOT, batchId: batchId('b'), version },
          ...{ generation: 1, order: index + 1, paused: false, foundAt: 1, expiresAt: null, goneAt: null },
          ...{ description: null, way: 'signed', state },
        });
      }
    });
    return opened.store;
  };
  rig = await EngineRig.start({ openStore });
  return ids;
}

const count = (kind: UploadState['kind']): number =>
  kept.due.counts().reduce((sum, row) => (row.state === kind ? sum + row.count : sum), 0);

/** The most uploads that left a state in one turn of the event loop, and the durable writes it took, until all have. */
async function untilLeft(
  kind: UploadState['kind'],
): Promise<{ readonly most: number; readonly writes: number }> {
  let left = count(kind);
  let most = 0;
  const before = db.writes;
  const look = (): void => {
    const now = count(kind);
    most = Math.max(most, left - now);
    left = now;
    if (left > 0) setImmediate(look);
  };
  look();
  await rig.until(() => left === 0);
  return { most, writes: db.writes - before };
}

test('Waits that are over end a few per turn, by one durable write for each few', async () => {
  await startOver(WAITED);
  const { most, writes } = await untilLeft('waiting');
  expect(most).toBeLessThanOrEqual(50);
  expect(writes).toBeLessThanOrEqual(MANY / 50 + 10);
  expect(count('queued') + count('closed')).toBe(MANY);
});

test('Files that are gone are let go a few per turn, by a few durable writes for each few', async () => {
  await startOver({ kind: 'queued', attempt: 1 }, true);
  const { most, writes } = await untilLeft('queued');
  expect(most).toBeLessThanOrEqual(50);
  expect(writes).toBeLessThanOrEqual((2 * MANY) / 50 + 10);
  expect(count('closed')).toBe(MANY);
  expect(kept.files.page(ROOT, '', 10)).toEqual([]);
});

test('A wish about many uploads is worked off a slice per turn; the answer tells at once how many it is about', async () => {
  const ids = await startOver({ kind: 'closed', reason: 'cancelled', knownAs: null, claim: null });
  expect(rig.engine.queue.uploadAgain(ids)).toBe(MANY);
  expect(count('queued')).toBe(BULK_SLICE);
  await rig.until(() => count('queued') === MANY);
});

test('What a person wished last counts, and all of it counts when the program ends', async () => {
  const ids = await startOver(FAILED);
  rig.engine.queue.retry(ids);
  rig.engine.queue.cancel(ids.slice(-2));
  expect(count('closed')).toBe(0);
  await rig.engine.stop();
  expect([count('queued'), count('closed'), count('failed')]).toEqual([MANY - 2, 2, 0]);
});

test('Many uploads are paused at once, and their rows told a slice per turn', async () => {
  const ids = await startOver(FAILED);
  await rig.clock.advance(1_000);
  const told: string[] = [];
  rig.engine.subscribe((change) => {
    if (change.kind === 'upload') told.push(change.upload.id);
  });
  const before = db.writes;
  rig.engine.queue.pause({ kind: 'uploads', ids });
  expect([db.writes - before, told.length]).toEqual([1, BULK_SLICE]);
  await rig.until(() => told.length >= MANY);
  expect(told).toEqual(ids);
});

/** What a crash at this moment leaves: the database as it is on the disk. */
async function crash(): Promise<string> {
  const dataDir = join(folder.path, 'after the crash');
  await mkdir(dataDir);
  for (const name of ['hotfolder.db', 'hotfolder.db-wal'])
    await copyFile(join(rig.dataDir, name), join(dataDir, name));
  return dataDir;
}

const placesOf = (store: AccountStore) => store.places.open(CLIENT);

test('A long move takes its turns, and a crash between two of them leaves every upload a place of its own', async () => {
  const [first, ...others] = await startOver(FAILED);
  const before = placesOf(kept);
  rig.engine.queue.move(first ? [first] : [], null);
  const store = openStore({ path: join(await crash(), 'hotfolder.db'), clock: rig.clock, log: rig.log });
  const left = placesOf(store.account(ACCOUNT));
  store.close();
  expect(left).not.toEqual(before);
  expect(left.at(-1)?.id).not.toBe(first);
  expect(left.map(({ order }) => order)).toEqual(before.map(({ order }) => order));
  expect(left.map(({ id }) => id).toSorted()).toEqual([first, ...others].toSorted());
  await rig.until(() => placesOf(kept).at(-1)?.id === first);
  expect(placesOf(kept).map(({ id }) => id)).toEqual([...others, first]);
});

test('A second move goes by what the first one left, however long that takes', async () => {
  const ids = await startOver(FAILED);
  const [first = '' as UploadId, second = '' as UploadId, ...others] = ids;
  rig.engine.queue.move([first], null);
  rig.engine.queue.move([second], null);
  await rig.until(() => placesOf(kept).at(-1)?.id === second);
  expect(placesOf(kept).map(({ id }) => id)).toEqual([...others, first, second]);
});

test('Files that waited for a key go on a slice per turn, and after a crash in between with the next start', async () => {
  await startOver({ ...FAILED, kind: 'blocked', failure: failure('key-missing') });
  expect([count('queued'), count('blocked')]).toEqual([BULK_SLICE, MANY - BULK_SLICE]);
  const again = await EngineRig.start({ dataDir: await crash() });
  try {
    const waiting = () => again.engine.status().counts.waiting;
    await again.until(() => waiting() === MANY);
  } finally {
    await again.finish({ nothingUploaded: true });
  }
  const { most } = await untilLeft('blocked');
  expect(most).toBeLessThanOrEqual(BULK_SLICE);
  expect(count('queued')).toBe(MANY);
});

test('All rows are told anew after a pause, and the queue is read a page per turn', async () => {
  const ids = await startOver(FAILED);
  await rig.clock.advance(1_000);
  const told = new Set<string>();
  rig.engine.subscribe((change) => {
    if (change.kind === 'upload') told.add(change.upload.id);
  });
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => told.size >= MANY);
  expect([...told]).toEqual(ids);
});
