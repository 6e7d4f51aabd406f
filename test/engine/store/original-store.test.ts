import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UploadState } from '../../../src/engine/queue/upload-state.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { AccountStore, Store } from '../../../src/engine/store/store.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';
import { accountId, batchId, profileId, rootId, type UploadId, uploadId } from '../../../src/shared/ids.ts';
import type { AfterRule } from '../../../src/shared/model.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const ACCOUNT = accountId('sandbox');
const CLIENT = profileId('teas');
const RULES: readonly AfterRule[] = ['leave', 'move', 'trash'];

let folder: TempFolder;
let store: Store;
let parts: AccountStore;

beforeEach(async () => {
  folder = await tempFolder();
  open();
  const marks = { keyLast4: '1234', keyPrint: 'print', state: 'working', checkedAt: null } as const;
  parts.profiles.insert({ id: CLIENT, name: 'Teas', primary: false, ...marks });
  for (const after of RULES) {
    const place = { id: rootId(after), profileId: CLIENT, path: join(folder.path, after), after } as const;
    const how = {
      existing: 'upload',
      rules: NO_RULES,
      stabilityMs: 1,
      removed: false,
      given: false,
    } as const;
    parts.roots.insert({ ...place, ...how });
  }
});

afterEach(async () => {
  store.close();
  await folder.dispose();
});

function open(): void {
  store = openStore({ path: join(folder.path, 'hotfolder.db'), clock: fakeClock(1_000), log: memoryLog() });
  parts = store.account(ACCOUNT);
}

/** One upload in each folder, which ends as `end` says; right after that the program is gone. */
function endAll(end: (id: UploadId) => UploadState): void {
  for (const [order, after] of RULES.entries()) {
    const id = uploadId(`upload-${after}`);
    parts.uploads.insert({
      ...{ id, accountId: ACCOUNT, profileId: CLIENT, rootId: rootId(after), batchId: batchId('b'), order },
      version: { path: 'a.jpg', size: 1, mtimeNs: 1n, dev: 1n, ino: BigInt(order) },
      ...{ generation: 1, paused: false, foundAt: 1, expiresAt: null, goneAt: null, description: null },
      ...{ way: 'signed', state: { kind: 'queued', attempt: 1 } },
    });
    parts.uploads.save(id, end(id));
  }
  store.close();
  open();
}
const pending = () => parts.originals.pending().map(({ id }) => id);

test('What is to become of an original is written with the word that its upload is done', () => {
  endAll((id) => ({ kind: 'done', accessUrl: `u/${id}`, fingerprint: id, doneAt: 1, sizeKnown: true }));
  expect(pending()).toEqual(['upload-move', 'upload-trash']);
});

test('The same where its content was live already', () => {
  endAll((id) => ({ kind: 'closed', reason: 'known', knownAs: id, claim: null }));
  expect(pending()).toEqual(['upload-move', 'upload-trash']);
});

test('The original of an upload that ended in another way stays', () => {
  endAll(() => ({ kind: 'closed', reason: 'cancelled', knownAs: null, claim: null }));
  expect(pending()).toEqual([]);
});
