import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UploadQueue } from '../../../src/engine/queue/upload-queue.ts';
import type { UploadState } from '../../../src/engine/queue/upload-state.ts';
import type { AccountStore, Store } from '../../../src/engine/store/store.ts';
import { failure } from '../../../src/shared/failure.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';
import { accountId, batchId, profileId, rootId, type UploadId, uploadId } from '../../../src/shared/ids.ts';
import { type CountingDatabase, countingStore } from '../../support/counting-store.ts';
import { countingRandom, fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const ACCOUNT = accountId('sandbox');
const CLIENT = profileId('acme');
const OTHER = profileId('teas');
const ROOT = rootId('root');
const MANY = 300;
const FAILED = { kind: 'failed', attempt: 3, failure: failure('server-error'), claim: null } as const;

let folder: TempFolder;
let db: CountingDatabase;
let whole: Store;
let store: AccountStore;
let queue: UploadQueue;
let told: string[];
let stopped: UploadId[];
let toldWhileWriting: boolean;

beforeEach(async () => {
  folder = await tempFolder();
  const clock = fakeClock();
  const opened = countingStore({ path: join(folder.path, 'hotfolder.db'), clock, log: memoryLog() });
  ({ db, store: whole } = opened);
  store = whole.account(ACCOUNT);
  for (const id of [CLIENT, OTHER]) {
    const key = { keyLast4: '0000', keyPrint: id, state: 'working', checkedAt: null } as const;
    store.profiles.insert({ id, name: id, primary: false, ...key });
  }
  const place = {
    path: folder.path,
    existing: 'upload',
    after: 'leave',
    stabilityMs: 1,
    rules: NO_RULES,
  } as const;
  store.roots.insert({ id: ROOT, profileId: CLIENT, ...place, removed: false, given: false });
  told = [];
  stopped = [];
  toldWhileWriting = false;
  queue = new UploadQueue({
    ...{ account: ACCOUNT, store, clock, random: countingRandom(), log: memoryLog() },
    changed(upload, from) {
      told.push(`${upload.version.path} ${from} ${upload.state.kind}`);
      toldWhileWriting ||= db.isWriting;
    },
    stopRunning: (id) => void stopped.push(id),
  });
});

afterEach(async () => {
  whole.close();
  await folder.dispose();
});

function uploads(count: number, state: UploadState, profile = CLIENT): readonly UploadId[] {
  const first = store.uploads.nextOrder();
  return whole.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const order = first + index;
      const id = uploadId(`u${order}`);
      const version = { path: `${order}.jpg`, size: 10, mtimeNs: 1n, dev: 1n, ino: BigInt(order) };
      store.uploads.insert({
        ...{ id, accountId: ACCOUNT, profileId: profile, rootId: ROOT, batchId: batchId('b'), version },
        ...{ generation: 1, order, paused: false, foundAt: 1, expiresAt: null, goneAt: null },
        ...{ description: null, way: 'signed', state },
      });
      return id;
    }),
  );
}
const kinds = (): string[] => [...new Set(store.due.counts().map(({ state, count }) => `${count} ${state}`))];
const writesOf = (work: () => void): number => {
  const before = db.writes;
  work();
  return db.writes - before;
};

test.each([
  ['tried again', (ids: readonly UploadId[]) => queue.retry(ids), FAILED, 'queued'],
  ['cancelled', (ids: readonly UploadId[]) => queue.cancel(ids), FAILED, 'closed'],
  ['found to be gone', (ids: readonly UploadId[]) => queue.vanished(...ids), FAILED, 'closed'],
  [
    'waited for long enough',
    (ids: readonly UploadId[]) => queue.endWaits(ids),
    { ...FAILED, kind: 'waiting', until: 1 } as const,
    'queued',
  ],
])('Many uploads that are %s cost one durable write, and each is told after it', (_, work, state, end) => {
  const ids = uploads(MANY, state);
  expect(writesOf(() => work(ids))).toBe(1);
  expect(kinds()).toEqual([`${MANY} ${end}`]);
  expect(told).toEqual(ids.map((id) => `${id.slice(1)}.jpg ${state.kind} ${end}`));
  expect(toldWhileWriting).toBe(false);
  expect(stopped).toEqual(end === 'closed' ? ids : []);
});

test('Many uploads that are sent again cost one durable write, each of the next generation', () => {
  const done = { kind: 'done', accessUrl: 'https://x.example/1', doneAt: 1, sizeKnown: true } as const;
  const ids = uploads(1, { ...done, fingerprint: 'same' });
  const others = uploads(MANY, { kind: 'closed', reason: 'cancelled', knownAs: null, claim: null });
  expect(store.uploadIds.countIn([...ids, ...others, ...ids], ['done', 'closed'])).toBe(MANY + 2);
  expect(writesOf(() => expect(queue.uploadAgain([...ids, ...others, ...ids])).toBe(MANY + 2))).toBe(1);
  expect(toldWhileWriting).toBe(false);
  const again = store.uploads.inState('queued');
  expect(again.map(({ generation }) => generation)).toEqual([2, ...others.map(() => 2), 3]);
  expect(again.map(({ version }) => version.path)).toEqual([
    '1.jpg',
    ...others.map((id) => `${id.slice(1)}.jpg`),
    '1.jpg',
  ]);
});

test('Of many changes that cannot be written together none is told, and none is kept', () => {
  const ids = uploads(3, FAILED);
  const [first, second] = ids;
  const save = store.uploads.save.bind(store.uploads);
  store.uploads.save = (id, state) => {
    if (id === second) throw new Error('the disk went away');
    save(id, state);
  };
  expect(() => queue.cancel(ids)).toThrow('the disk went away');
  expect([told, stopped, kinds()]).toEqual([[], [], ['3 failed']]);
  store.uploads.save = save;
  queue.cancel([first as UploadId]);
  expect(told).toEqual(['1.jpg failed closed']);
});

test('A working key frees what its refusal blocked and nothing else, by one durable write', () => {
  const blocked = (code: 'key-rejected' | 'maybe-sent') =>
    ({ ...FAILED, kind: 'blocked', failure: failure(code) }) as const;
  const mine = uploads(MANY, blocked('key-rejected'));
  const others = uploads(2, blocked('maybe-sent'));
  uploads(2, blocked('key-rejected'), OTHER);
  const codes = ['key-rejected', 'not-in-plan'] as const;
  const ids = store.uploadIds.blockedBy(codes, CLIENT);
  expect(ids).toEqual(mine);
  expect(writesOf(() => queue.release(ids, codes))).toBe(1);
  expect(told).toEqual(mine.map((id) => `${id.slice(1)}.jpg blocked queued`));
  queue.release([...ids, ...others], codes);
  expect(told).toHaveLength(MANY);
});
