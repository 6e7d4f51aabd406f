import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GivenFile } from '../../src/engine/given/given-file.ts';
import { openStore } from '../../src/engine/store/open-store.ts';
import { Store } from '../../src/engine/store/store.ts';
import { accountId, type BatchId, type ProfileId } from '../../src/shared/ids.ts';
import type { UploadView } from '../../src/shared/model.ts';
import { CountingDatabase } from '../support/counting-store.ts';
import { EngineRig } from '../support/engine-rig.ts';

/** Three slices, the last of them short. */
const MANY = 600;
const HOLD_MS = 60_000;

/** A real database that is looked at after every transaction. */
class WatchedDatabase extends CountingDatabase {
  looked = (): void => undefined;

  override transaction<Value>(work: () => Value): Value {
    const value = super.transaction(work);
    if (!this.isWriting) this.looked();
    return value;
  }
}

let rig: EngineRig;
let db: WatchedDatabase;
let client: ProfileId;

beforeEach(async () => {
  rig = await EngineRig.start({
    openStore(options) {
      openStore(options).close();
      db = new WatchedDatabase(options.path);
      return new Store(db, options.clock);
    },
  });
  client = (await rig.client(0)).profile.id;
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.stopEngine();
  await rig.sandbox.stop();
  await rig.folder.dispose();
});

/** Files on a disk that is not there: they stay as they were given. */
const files = (count: number): readonly GivenFile[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ root: join(rig.folder.path, 'given'), path: `${n}.jpg`, dev: 1n, size: 1, profileId: null },
  }));

async function give(count = MANY): Promise<BatchId> {
  const given = await rig.engine.given.give(files(count), { profileId: client, holdMs: HOLD_MS });
  if (!given.done) throw new Error('not given');
  return given.value;
}

/** The database as it is on the disk after each write of some work: what a crash there leaves. */
async function crashes(work: () => unknown): Promise<readonly string[]> {
  const left: string[] = [];
  db.looked = () => {
    const dataDir = join(rig.folder.path, `crash-${left.length}`);
    mkdirSync(dataDir);
    for (const name of ['hotfolder.db', 'hotfolder.db-wal'])
      copyFileSync(join(rig.dataDir, name), join(dataDir, name));
    left.push(dataDir);
  };
  await work();
  db.looked = () => undefined;
  return left;
}

interface Found {
  readonly pending: number;
  readonly rows: readonly UploadView[];
}

/** What the next start finds. */
async function startAfter(dataDir: string): Promise<Found> {
  const next = await EngineRig.start({ dataDir });
  try {
    const rows: UploadView[] = [];
    for (let after: string | undefined | null; after !== null; ) {
      const page = next.engine.queue.list(after);
      rows.push(...page.uploads);
      after = page.next;
    }
    expect(next.log.bugs).toEqual([]);
    expect(next.store.account(accountId('sandbox')).given.aside()).toEqual([]);
    return { pending: next.engine.given.pending(), rows };
  } finally {
    await next.stopEngine();
    await next.sandbox.stop();
    await next.folder.dispose();
  }
}

test('A crash while many files are given leaves none of them, or, after the last write, all', async () => {
  const left = await crashes(give);
  const found: Found[] = [];
  for (const dataDir of left) found.push(await startAfter(dataDir));
  expect(found.map(({ pending }) => pending)).toEqual([0, 0, 0, MANY]);
  expect(found.map(({ rows }) => rows.length)).toEqual([0, 0, 0, MANY]);
});

test('A gift that is taken back stays taken back, wherever a crash breaks that off', async () => {
  const batch = await give();
  const left = await crashes(() => expect(rig.engine.given.undo(batch)).toBe(MANY));
  expect(rig.engine.given.pending()).toBe(0);
  expect(left).toHaveLength(3);
  for (const dataDir of left) expect(await startAfter(dataDir)).toEqual({ pending: 0, rows: [] });
});

test('A second gift that is taken back leaves every file to the first one, wherever a crash breaks that off', async () => {
  const first = await give();
  const second = await give(MANY / 2);
  const left = await crashes(() => expect(rig.engine.given.undo(second)).toBe(0));
  expect(left).toHaveLength(2);
  for (const dataDir of left) {
    const { rows } = await startAfter(dataDir);
    expect(rows.map(({ batchId }) => batchId)).toEqual(Array.from({ length: MANY }, () => first));
  }
});

test('A batch that is sent now loses no file to a crash in between, and none is held longer than before', async () => {
  const batch = await give();
  const end = rig.clock.now() + HOLD_MS;
  const left = await crashes(() => rig.engine.given.sendNow(batch));
  expect(left).toHaveLength(3);
  for (const dataDir of left) {
    const { rows } = await startAfter(dataDir);
    expect(rows).toHaveLength(MANY);
    expect(rows.every(({ holdUntil }) => holdUntil === null || holdUntil <= end)).toBe(true);
  }
});

test('Given files that are gone from their places are told a few per turn, each once', async () => {
  const [place, gone] = [join(rig.folder.path, 'given'), 100];
  mkdirSync(place);
  const { dev } = statSync(place, { bigint: true });
  const told: string[] = [];
  rig.engine.subscribe((change) => {
    if (change.kind === 'upload' && change.upload.closed === 'vanished') told.push(change.upload.fileName);
  });
  let [before, most] = [0, 0];
  const look = (): void => {
    most = Math.max(most, told.length - before);
    before = told.length;
    if (told.length < gone) setImmediate(look);
  };
  look();
  await rig.engine.given.give(
    files(gone).map((file) => ({ ...file, dev })),
    { profileId: client },
  );
  await rig.until(() => told.length >= gone);
  expect(new Set(told).size).toBe(gone);
  expect(most).toBeLessThanOrEqual(5);
  expect(rig.engine.given.pending()).toBe(0);
});

test('A file that is given twice at once is in both gifts, whichever is taken back', async () => {
  const [first, second] = await Promise.all([give(), give()]);
  expect(rig.engine.given.pending()).toBe(MANY);
  expect([rig.engine.given.undo(first), rig.engine.given.pending()]).toEqual([0, MANY]);
  expect([rig.engine.given.undo(second), rig.engine.given.pending()]).toEqual([MANY, 0]);
  expect(rig.engine.given.undo(second)).toBe(0);
});
