import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../src/engine/ports/system-clock.ts';
import { atOnce } from '../../../src/engine/steps.ts';
import { MIGRATIONS } from '../../../src/engine/store/migrations.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import { accountId, profileId, rootId } from '../../../src/shared/ids.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

let folder: TempFolder;
let path: string;
beforeEach(async () => {
  folder = await tempFolder();
  path = `${folder.path}/hotfolder.db`;
});
afterEach(() => folder.dispose());

const open = () => openStore({ path, clock: systemClock(), log: memoryLog() });
const account = accountId('sandbox');

/** A database of the second version: a client, a folder with a file, and a file given by hand. */
function ofBefore(): void {
  const db = new DatabaseSync(path);
  for (const step of MIGRATIONS.slice(0, 2)) db.exec(step);
  db.exec(`PRAGMA user_version = 2;
    INSERT INTO accounts VALUES ('sandbox', 1);
    INSERT INTO profiles VALUES ('p', 'sandbox', 'Teas', 0, 1, '1234', 'x', 'working', NULL, 1, NULL);
    INSERT INTO roots (id, profile_id, path, existing, after_upload, stability_ms, baseline_taken, created_at, given, rules)
      VALUES ('r', 'p', '/teas', 'leave', 'move', 900, 1, 5, 0, '{"include":["*.jpg"]}'),
             ('g', 'p', '/desk', 'upload', 'leave', 900, 0, 6, 1, NULL);
    INSERT INTO files VALUES ('r', 'a.jpg', 1, '1', '1', '1', 'ignored', NULL, 'hidden', NULL, 1);
    INSERT INTO given_files VALUES ('g', 'b.jpg', '1', 'batch', 1, NULL);`);
  db.close();
}

test('Folders of the version before keep their client, rules, files and gifts when the table is made anew', () => {
  ofBefore();
  const store = open();
  const parts = store.account(account);
  expect(parts.roots.list()).toMatchObject([
    {
      ...{ id: 'r', profileId: 'p', path: '/teas', existing: 'leave', after: 'move', stabilityMs: 900 },
      ...{ rules: { include: ['*.jpg'] }, given: false, removed: false },
    },
  ]);
  expect(parts.files.baselineTaken(rootId('r'))).toBe(true);
  expect(parts.files.find(rootId('r'), 'a.jpg')?.fate).toEqual({ kind: 'ignored', reason: 'hidden' });
  expect(parts.given.all()).toMatchObject([{ rootId: 'g', profileId: 'p', path: 'b.jpg' }]);
  store.close();
  const db = new DatabaseSync(path, { readOnly: true });
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
});

test('A folder without a client of its own is one of its account alone, and never gets one by itself', () => {
  ofBefore();
  const store = open();
  const parts = store.account(account);
  const known = parts.roots.list()[0];
  if (!known) throw new Error('no root');
  parts.roots.insert({ ...known, id: rootId('shared'), profileId: null, path: '/all' });
  expect(parts.roots.find(rootId('shared'))?.profileId).toBeNull();
  expect(store.account(accountId('other')).roots.list()).toEqual([]);
  parts.folderClients.set(rootId('shared'), 'teas', profileId('p'));
  const row = {
    path: 'teas/a.jpg',
    size: 1,
    mtimeNs: 1n,
    dev: 1n,
    ino: 1n,
    fate: { kind: 'inbox' },
  } as const;
  parts.files.remember(rootId('shared'), [row]);
  expect(atOnce(parts.inbox.all())).toMatchObject([{ rootId: 'shared', path: 'teas/a.jpg' }]);
  expect(store.account(accountId('other')).inbox.count()).toBe(0);
  store.close();
  const again = open();
  expect(again.account(account).inbox.count()).toBe(1);
  again.close();
  const db = new DatabaseSync(path);
  expect(() => db.exec(`UPDATE roots SET account_id = NULL WHERE id = 'shared'`)).toThrow(/CHECK/);
  db.close();
});
