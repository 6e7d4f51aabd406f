import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ServerMediaItem } from '../../../src/engine/api/media-item.ts';
import { atOnce } from '../../../src/engine/steps.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { AccountStore, Store } from '../../../src/engine/store/store.ts';
import { accountId, profileId } from '../../../src/shared/ids.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const ACME = profileId('acme');
const TEAS = profileId('teas');
const list = (count: number, words: string): readonly ServerMediaItem[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ serverId: `${n}`, fileName: `${n}.png`, accessUrl: `https://images.example/${n}.png` },
    ...{ sizeBytes: n, createdAt: 1, description: words, expiresAt: null },
  }));

let folder: TempFolder;
let database: Store;
let store: AccountStore;

beforeEach(async () => {
  folder = await tempFolder();
  database = openStore({ path: `${folder.path}/test.db`, clock: fakeClock(), log: memoryLog() });
  store = database.account(accountId('test'));
  for (const id of [ACME, TEAS]) {
    const key = { keyLast4: '0000', keyPrint: `print of ${id}` };
    store.profiles.insert({ id, name: id, primary: false, ...key, state: 'working', checkedAt: null });
  }
});
afterEach(async () => {
  database.close();
  await folder.dispose();
});

const write = (items: readonly ServerMediaItem[], at: number, profile = ACME): void =>
  atOnce(store.mediaLists.write(profile, items, at));
const read = (profile = ACME): readonly ServerMediaItem[] | undefined =>
  atOnce(store.mediaLists.read(profile));

function raw<Value>(work: (db: DatabaseSync) => Value): Value {
  const db = new DatabaseSync(`${folder.path}/test.db`);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
const parts = (): number =>
  raw((db) => Number(db.prepare('SELECT count(*) AS n FROM media_list_parts').get()?.['n']));

test.each([0, 1, 399, 400, 401, 800, 2_345])('A list of %i items is read back as it was kept', (count) => {
  write(list(count, 'ours'), 7);
  write(list(900, 'theirs'), 7, TEAS);
  expect(read()).toEqual(list(count, 'ours'));
  expect(store.mediaLists.listedAt(ACME)).toBe(7);
});

test('There is no list before one was kept', () => {
  expect([read(), store.mediaLists.listedAt(ACME)]).toEqual([undefined, undefined]);
});

test('Until a list is kept to its end the one before it stands, also when it is broken off there', () => {
  write(list(1_000, 'old'), 7);
  for (let turns = 0; ; turns += 1) {
    const writing = store.mediaLists.write(ACME, list(2_000, `new ${turns}`), 8 + turns);
    let done: boolean | undefined = false;
    for (let turn = 0; turn < turns && done !== true; turn += 1) done = writing.next().done;
    const found = read();
    const words = new Set(found?.map(({ description }) => description));
    expect(words.size).toBe(1);
    expect(found).toHaveLength(words.has('old') ? 1_000 : 2_000);
    if (done === true) break;
  }
  // What was broken off leaves nothing behind.
  expect(parts()).toBe(4);
});

test('A list that was broken off can be kept again, also at the same moment', () => {
  const writing = store.mediaLists.write(ACME, list(1_000, 'broken off'), 8);
  writing.next();
  writing.next();
  write(list(900, 'new'), 8);
  expect(read()).toEqual(list(900, 'new'));
});

test('Two lists of one moment do not mix', () => {
  write(list(1_500, 'old'), 7);
  write(list(900, 'new'), 7);
  expect(read()).toEqual(list(900, 'new'));
});

test('A shorter list takes the parts of the longer one away, and those of nobody else', () => {
  write(list(5_000, 'theirs'), 7, TEAS);
  write(list(5_000, 'old'), 7);
  write(list(1, 'new'), 8);
  expect([read(), parts()]).toEqual([list(1, 'new'), 12]);
  expect(read(TEAS)).toHaveLength(5_000);
});

test('Damage in any part leaves no list', () => {
  write(list(1_000, 'ours'), 7);
  raw((db) => db.exec("UPDATE media_list_parts SET items = '[{' WHERE part = 2"));
  expect(read()).toBeUndefined();
});

test('A list is read on in the middle of being replaced: the turns of a reader meet no parts of another list', () => {
  write(list(2_000, 'old'), 7);
  const reading = store.mediaLists.read(ACME);
  reading.next();
  write(list(2_000, 'new'), 8);
  const found = atOnce(reading);
  expect(new Set(found?.map(({ description }) => description))).toEqual(new Set(['old']));
});
