import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { FolderOwners } from '../../../src/engine/inbox/folder-owners.ts';
import { inboxView } from '../../../src/engine/inbox/inbox-view.ts';
import { subFolders } from '../../../src/engine/inbox/sub-folders.ts';
import type { StoredRoot } from '../../../src/engine/store/root-store.ts';
import type { AccountStore, Store } from '../../../src/engine/store/store.ts';
import { NO_RULES } from '../../../src/shared/folder-rules.ts';
import { accountId, profileId, rootId } from '../../../src/shared/ids.ts';
import { type CountingDatabase, countingStore } from '../../support/counting-store.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const FOLDERS = 120;
/** Reads of a table that a whole view may cost, however many clients, folders and files there are. */
const FEW = 5;

let folder: TempFolder;
let db: CountingDatabase;
let whole: Store;
let store: AccountStore;
let owners: FolderOwners;

beforeEach(async () => {
  folder = await tempFolder();
  const opened = countingStore({ path: join(folder.path, 'd.db'), clock: fakeClock(), log: memoryLog() });
  ({ db, store: whole } = opened);
  store = whole.account(accountId('sandbox'));
  owners = new FolderOwners(store);
  whole.transaction(() => {
    for (let index = 0; index < FOLDERS; index += 1) {
      const key = { keyLast4: '0000', keyPrint: `${index}`, state: 'working', checkedAt: null } as const;
      const id = profileId(`client-${index}`);
      store.profiles.insert({ id, name: `Client ${index}`, primary: false, ...key });
    }
  });
});

afterEach(async () => {
  whole.close();
  await folder.dispose();
});

function root(id: string, given = false): StoredRoot {
  const added: StoredRoot = {
    ...{ id: rootId(id), profileId: null, path: join(folder.path, id), existing: 'upload', after: 'leave' },
    ...{ stabilityMs: 1, rules: NO_RULES, removed: false, given },
  };
  store.roots.insert(added);
  return added;
}
const waits = (to: StoredRoot, ...files: readonly string[]): void =>
  store.files.remember(
    to.id,
    files.map((path) => ({ path, size: 10, mtimeNs: 1n, dev: 1n, ino: 1n, fate: { kind: 'inbox' } })),
  );
const view = () =>
  inboxView({
    ...{ inbox: store.inbox, owners, shorten: (path: string) => path },
    rootOf: (id) => store.roots.find(id),
  });
async function readsOf(work: () => unknown): Promise<ReadonlyMap<string, number>> {
  db.reads.clear();
  await work();
  return new Map(db.reads);
}

test('Clients and folders are read a few times for the whole inbox, not once for each group or file', async () => {
  const [first, second] = [root('one'), root('two')];
  for (let index = 0; index < FOLDERS; index += 1) {
    for (const place of [first, second]) waits(place, `Client ${index}/a.jpg`, `Client ${index}/b.jpg`);
  }
  const reads = await readsOf(() => expect(view().groups).toHaveLength(2 * FOLDERS));
  expect(reads.get('profiles')).toBe(1);
  for (const [table, count] of reads) expect([table, count <= FEW]).toEqual([table, true]);
});

test('Clients are read once for all sub-folders of a folder', async () => {
  const place = root('one');
  for (let index = 0; index < FOLDERS; index += 1) {
    await mkdir(join(place.path, `client ${index}`), { recursive: true });
  }
  waits(place, 'CLIENT 7/a.jpg', 'client 7/b.jpg');
  let told: Awaited<ReturnType<typeof subFolders>> | undefined;
  const reads = await readsOf(async () => {
    told = await subFolders({ services: { files: nodeFilePort() }, store, owners }, place);
  });
  expect(reads.get('profiles')).toBe(1);
  if (!told?.done) throw new Error('not told');
  expect(told.value).toHaveLength(FOLDERS);
  expect(told.value.find(({ name }) => name === 'client 7')).toEqual({
    ...{ name: 'client 7', waiting: 2, there: true },
    owner: { kind: 'client', profileId: 'client-7', by: 'name' },
  });
});

test('Files are counted by folder whatever its capitals, in the order of their names; a thousand are told', () => {
  const shared = root('shared');
  const given = root('given', true);
  const many = Array.from({ length: 1_100 }, (_, index) => `teas/${String(index).padStart(4, '0')}.jpg`);
  waits(shared, 'loose.jpg', 'Client 5/x.jpg', ...many, 'TEAS/y.jpg', 'teas/deep/z.jpg');
  waits(given, 'a.jpg', 'sub/b.jpg');
  const told = view();
  expect([told.files, told.items.length]).toEqual([1_106, 1_000]);
  expect(
    told.groups.map(({ subFolder, files, bytes, owner }) => [subFolder, files, bytes, owner.kind]),
  ).toEqual([
    [null, 1, 10, 'nobody'],
    [null, 1, 10, 'nobody'],
    ['Client 5', 1, 10, 'client'],
    ['TEAS', 1_102, 11_020, 'nobody'],
    [null, 1, 10, 'nobody'],
  ]);
  const groups = new Map(told.groups.map(({ id }, index) => [id, index]));
  expect(told.items.slice(0, 5).map(({ fileName, groupId }) => [fileName, groups.get(groupId)])).toEqual([
    ['a.jpg', 0],
    ['b.jpg', 1],
    ['x.jpg', 2],
    ['y.jpg', 3],
    ['loose.jpg', 4],
  ]);
});
