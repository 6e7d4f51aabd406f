import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BULK_SLICE } from '../../src/engine/bulk-work.ts';
import type { UploadState } from '../../src/engine/queue/upload-state.ts';
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
