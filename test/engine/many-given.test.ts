import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UploadView } from '../../src/shared/model.ts';
import type { UploadPage } from '../../src/shared/pages.ts';
import { type CountingDatabase, countingStore } from '../support/counting-store.ts';
import { EngineRig } from '../support/engine-rig.ts';

const MANY = 1_250;

let rig: EngineRig;
let db: CountingDatabase;
let batch: Parameters<EngineRig['engine']['given']['sendNow']>[0];

beforeEach(async () => {
  rig = await EngineRig.start({
    openStore(options) {
      const opened = countingStore(options);
      db = opened.db;
      return opened.store;
    },
  });
  const { profile } = await rig.client(0);
  const folder = join(rig.folder.path, 'watched', 'given');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.jpg'), 'a');
  const files = Array.from({ length: MANY }, (_, index) => ({
    ...{ root: folder, path: `${index}.jpg`, dev: 1n, size: 1, profileId: null },
  }));
  const given = await rig.engine.given.give(files, { profileId: profile.id, holdMs: 60_000 });
  if (!given.done) throw new Error('not given');
  batch = given.value;
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.stopEngine();
  await rig.sandbox.stop();
  await rig.folder.dispose();
});

const rootReads = (): number => db.reads.get('roots') ?? 0;

test('Many given files are listed page by page, and each page looks their folder up once', () => {
  const seen = new Set<string>();
  const pages: number[] = [];
  for (let after: string | undefined | null; after !== null; ) {
    const before = rootReads();
    const page: UploadPage = rig.engine.queue.list(after);
    expect(rootReads() - before).toBeLessThanOrEqual(1);
    for (const { id } of page.uploads) seen.add(id);
    pages.push(page.uploads.length);
    after = page.next;
  }
  expect([pages, seen.size]).toEqual([[500, 500, 250], MANY]);
});

test('The end of a large batch’s hold counts at once, is written down in slices, and told a slice per turn', async () => {
  const told: UploadView[] = [];
  rig.engine.subscribe((change) => {
    if (change.kind === 'upload' && change.upload.stage === 'settling') told.push(change.upload);
  });
  const before = db.writes;
  rig.engine.given.sendNow(batch);
  expect([db.writes - before, told.length]).toEqual([MANY / 250, 0]);
  expect(rig.engine.queue.list().uploads.every(({ holdUntil }) => holdUntil === null)).toBe(true);
  await rig.clock.advance(0);
  expect(new Set(told.map(({ id }) => id)).size).toBe(MANY);
  expect(told.every(({ holdUntil }) => holdUntil === null)).toBe(true);
});
