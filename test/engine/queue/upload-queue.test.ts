import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UploadQueue } from '../../../src/engine/queue/upload-queue.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { AccountStore, Store } from '../../../src/engine/store/store.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';
import { accountId, profileId, rootId } from '../../../src/shared/ids.ts';
import { countingRandom, fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const ACCOUNT = accountId('sandbox');
const TEAS = profileId('teas');
const CERAMICS = profileId('ceramics');
const ROOT = rootId('r');

let folder: TempFolder;
let store: Store;
let parts: AccountStore;
let queue: UploadQueue;

beforeEach(async () => {
  folder = await tempFolder();
  const clock = fakeClock(1_000);
  const log = memoryLog();
  store = openStore({ path: join(folder.path, 'hotfolder.db'), clock, log });
  parts = store.account(ACCOUNT);
  for (const id of [TEAS, CERAMICS]) {
    const marks = { keyLast4: '1234', keyPrint: id, state: 'working', checkedAt: null } as const;
    parts.profiles.insert({ id, name: id, primary: false, ...marks });
  }
  parts.roots.insert({
    ...{ id: ROOT, profileId: null, path: folder.path, existing: 'upload', after: 'leave', rules: NO_RULES },
    ...{ stabilityMs: 1, removed: false, given: false },
  });
  const deaf = { changed: () => undefined, stopRunning: () => undefined };
  queue = new UploadQueue({ account: ACCOUNT, store: parts, clock, random: countingRandom(1), log, ...deaf });
});

afterEach(async () => {
  store.close();
  await folder.dispose();
});

const enqueue = (profile: typeof TEAS, mtimeNs: bigint) =>
  queue.enqueue(
    {
      ...{ rootId: ROOT, path: 'a.jpg', burst: '', foundAt: 1 },
      stat: { kind: 'file', size: 10, mtimeNs, ctimeNs: mtimeNs, dev: 1n, ino: 1n },
    },
    profile,
  ).id;
const kindOf = (id: ReturnType<typeof enqueue>) => parts.uploads.find(id)?.state.kind;

test('The version that one client is owed stays owed when another client is to have it, too', () => {
  const first = enqueue(TEAS, 1n);
  const second = enqueue(CERAMICS, 1n);
  expect([kindOf(first), kindOf(second)]).toEqual(['queued', 'queued']);
});

test('Older versions of a path are superseded, whosever they are, and so is one client’s own', () => {
  const ended = [enqueue(TEAS, 1n), enqueue(CERAMICS, 2n), enqueue(CERAMICS, 2n)];
  const last = enqueue(CERAMICS, 2n);
  expect(ended.map(kindOf)).toEqual(['closed', 'closed', 'closed']);
  expect(kindOf(last)).toBe('queued');
});
