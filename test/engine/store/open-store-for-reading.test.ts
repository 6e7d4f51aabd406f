import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/engine/store/open-store.ts';
import { openStoreForReading } from '../../../src/engine/store/open-store-for-reading.ts';
import type { Store } from '../../../src/engine/store/store.ts';
import { StoreFullError } from '../../../src/engine/store/store-full-error.ts';
import { StoreRefusedError } from '../../../src/engine/store/store-refused.ts';
import { accountId, profileId } from '../../../src/shared/ids.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const clock = fakeClock();
const ACCOUNT = accountId('sandbox');
let folder: TempFolder;
let path: string;

beforeEach(async () => {
  folder = await tempFolder();
  path = join(folder.path, 'hotfolder.db');
});

afterEach(() => folder.dispose());

const own = (): Store => openStore({ path, clock, log: memoryLog() });
const look = (): Store => openStoreForReading(path, clock);
const names = (store: Store): readonly string[] =>
  store
    .account(ACCOUNT)
    .profiles.list()
    .map(({ name }) => name);

function addClient(store: Store, name: string): void {
  const key = { keyLast4: '1234', keyPrint: name, state: 'working', checkedAt: null } as const;
  store.account(ACCOUNT).profiles.insert({ id: profileId(name), name, primary: false, ...key });
}

describe('A store that is only read', () => {
  test('is opened while its owner works, and sees what the owner saved since', () => {
    const owner = own();
    addClient(owner, 'Acme');
    const reader = look();
    expect(names(reader)).toEqual(['Acme']);
    addClient(owner, 'Bolt');
    expect(names(reader)).toEqual(['Acme', 'Bolt']);
    owner.close();
    expect(names(reader)).toEqual(['Acme', 'Bolt']);
    reader.close();
  });

  test('takes no write and keeps no owner from starting', () => {
    own().close();
    const reader = look();
    expect(() => addClient(reader, 'Acme')).toThrow(StoreFullError);
    const owner = own();
    addClient(owner, 'Bolt');
    expect(names(reader)).toEqual(['Bolt']);
    reader.close();
    owner.close();
  });

  test('knows nothing of an account that was never used, and does not begin one', () => {
    own().close();
    const reader = look();
    expect(names(reader)).toEqual([]);
    reader.close();
  });
});

describe('Nothing is touched, and the reason is told,', () => {
  test('where there is no database', () => {
    expect(look).toThrow(/no Hotfolder database/);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test.each([
    [1, /an older Hotfolder.*Start Hotfolder once/],
    [99, /a newer Hotfolder/],
  ])('of a database with schema %i', (version, words) => {
    own().close();
    const other = new DatabaseSync(path);
    other.exec(`PRAGMA user_version = ${version}`);
    other.close();
    const before = readFileSync(path);
    expect(look).toThrow(StoreRefusedError);
    expect(look).toThrow(words);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('of a file that is no database', () => {
    const garbage = 'this is not a database'.repeat(50);
    writeFileSync(path, garbage);
    expect(look).toThrow(StoreRefusedError);
    expect(look).toThrow(/cannot be read/);
    expect(readFileSync(path, 'utf8')).toBe(garbage);
    expect(readdirSync(folder.path)).toEqual(['hotfolder.db']);
  });
});
