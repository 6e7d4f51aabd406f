import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { Store } from '../../../src/engine/store/store.ts';
import { zeroPage } from '../../support/damage.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const ROWS = 600;
const clock = fakeClock(1_000_000);
const log = memoryLog();
let folder: TempFolder;
let path: string;

beforeEach(async () => {
  folder = await tempFolder();
  path = join(folder.path, 'hotfolder.db');
  open().close();
  const db = new DatabaseSync(path);
  db.exec(FILLING);
  db.close();
});

afterEach(async () => {
  expect(log.bugs).toEqual([]);
  await folder.dispose();
});

const open = (): Store => openStore({ path, clock, log });

/** One account, one client, one folder, and as many done uploads as there are rows. */
const FILLING = `
  INSERT INTO accounts VALUES ('sandbox', 1);
  INSERT INTO profiles VALUES ('p', 'sandbox', 'Acme', 0, 1, '1234', 'print', 'working', NULL, 1, NULL);
  INSERT INTO roots (id, profile_id, path, existing, stability_ms, created_at) VALUES ('r', 'p', '/here', 'upload', 1, 1);
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS - 1})
  INSERT INTO uploads (id, account_id, profile_id, root_id, batch_id, path, size, mtime_ns, dev, ino, generation, ord,
    found_at, state, attempt, access_url, fingerprint, claimed, last_byte_at, size_known, done_at, updated_at)
  SELECT 'upload-' || i, 'sandbox', 'p', 'r', 'b', 'folder/file ' || i || '.jpg', i, '1700000000000000000', '1', i, 1,
    i, 5, 'done', 1, 'https://media.example/' || i, hex(i) || hex('fingerprint of a content'), 1, 3, 1, 5, 5 FROM n;
  INSERT INTO files (root_id, path, size, mtime_ns, dev, ino, fate, upload_id, seen_at)
  SELECT root_id, path, size, mtime_ns, dev, ino, 'upload', id, 5 FROM uploads;
`;

/** The pages of a table or an index, leaves first and its root last, as a look at the whole file finds them. */
function pagesOf(name: string): readonly number[] {
  const db = new DatabaseSync(path);
  const rows = db
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? ORDER BY pagetype DESC, pageno`)
    .all(name);
  db.close();
  return rows.map((row) => Number(row['pageno']));
}

const asides = (): readonly string[] => readdirSync(folder.path).filter((name) => name.includes('.damaged-'));

/** What is in the database after the app has started over it. */
function afterStart() {
  const store = open();
  const parts = store.account('sandbox' as never);
  const found = {
    names: parts.profiles.list().map(({ name }) => name),
    uploads: parts.uploads.page({ afterOrder: -1, since: 0, limit: 10_000 }).length,
    files: parts.files.page('r' as never, '', 10_000).length,
    damage: store.damages.last(),
    gaps: store.damages.gapsBeforeNs(),
  };
  store.close();
  return found;
}

describe('What lies around damaged pages', () => {
  test('of the uploads comes over: before, between and behind them', () => {
    const leaves = pagesOf('uploads').slice(0, -1);
    const [first, second] = [leaves[3] ?? 0, leaves[leaves.length - 4] ?? 0];
    const whole = readFileSync(path);
    writeFileSync(path, zeroPage(zeroPage(whole, first), second));
    const most = Math.ceil(ROWS / leaves.length) * 3;
    const found = afterStart();
    expect(found.uploads).toBeGreaterThan(ROWS - most);
    expect(found.uploads).toBeLessThan(ROWS);
    expect(found.damage).toMatchObject({ profiles: 1, uploads: found.uploads });
    expect(found.damage?.gapsBeforeNs).not.toBeNull();
    expect(found.files).toBe(found.uploads);
  });

  test('of clients, who stand in no index, comes over too', () => {
    const db = new DatabaseSync(path);
    db.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
      INSERT INTO profiles SELECT 'client-' || i, 'sandbox', 'Client ' || i, 0, 1, '', '', 'working', NULL, i, NULL FROM n`);
    db.close();
    const leaves = pagesOf('profiles').slice(0, -1);
    const lost = leaves.filter((_, index) => index === 1 || index === 3);
    writeFileSync(path, lost.reduce(zeroPage, readFileSync(path)));
    const { names } = afterStart();
    expect(names).toEqual(expect.arrayContaining(['Acme', 'Client 500']));
    expect(names.length).toBeGreaterThan(501 - (501 / leaves.length) * 2.5);
  });

  test('of the memory of files comes back whole, by the uploads', () => {
    writeFileSync(path, pagesOf('files').reduce(zeroPage, readFileSync(path)));
    expect(afterStart()).toMatchObject({ uploads: ROWS, files: ROWS });
  });

  test.each(['uploads_place', 'uploads_content', 'files_inode'])('of the index %s is all of it', (index) => {
    writeFileSync(path, zeroPage(readFileSync(path), pagesOf(index)[0] ?? 0));
    expect(afterStart()).toMatchObject({ names: ['Acme'], uploads: ROWS, files: ROWS });
  });
});

describe('A database that cannot even be opened', () => {
  const header = (whole: Buffer): Buffer => Buffer.from(whole).fill(0x5a, 0, 100);
  test.each<[string, (whole: Buffer) => Buffer]>([
    ['its header overwritten', header],
    ['its first page zeroed', (whole) => zeroPage(whole, 1)],
    ['the pages of its schema zeroed', (whole) => pagesOf('sqlite_schema').reduce(zeroPage, whole)],
    ['its header overwritten and its end lost', (whole) => header(whole).subarray(0, whole.length - 500)],
  ])('with %s is read all the same', (_what, harm) => {
    const harmed = harm(readFileSync(path));
    writeFileSync(path, harmed);
    expect(afterStart()).toMatchObject({ names: ['Acme'], uploads: ROWS });
    expect(readFileSync(join(folder.path, asides()[0] ?? '')).equals(harmed)).toBe(true);
  });

  test('and holds nothing of ours at all is an empty one then, and remembers that it may have gaps', () => {
    writeFileSync(path, 'something else entirely'.repeat(1_000));
    const found = afterStart();
    expect(found).toMatchObject({ names: [], uploads: 0, damage: { profiles: 0, uploads: 0 } });
    expect(found.damage?.gapsBeforeNs).not.toBeNull();
  });
});

describe('Only some rows being damaged', () => {
  test.each([
    [
      "UPDATE uploads SET state = 'dpne' WHERE rowid = 7",
      { names: ['Acme'], uploads: ROWS - 1, files: ROWS - 1 },
    ],
    ["UPDATE uploads SET mtime_ns = '17x' WHERE rowid = 7", { uploads: ROWS - 1 }],
    ["UPDATE files SET fate = 'uplo%d' WHERE ino = '9'", { uploads: ROWS, files: ROWS }],
    ["UPDATE profiles SET state = 'workinG'", { names: ['Recovered client p'], uploads: ROWS, files: ROWS }],
    ["UPDATE roots SET existing = 'Upload'", { names: ['Acme'], uploads: ROWS, files: ROWS }],
  ])('takes nothing else along: %s', (harm, left) => {
    const db = new DatabaseSync(path);
    db.exec(harm);
    db.close();
    expect(afterStart()).toMatchObject(left);
    expect(asides()).toHaveLength(1);
  });
});

describe('A log that belongs to the damaged file', () => {
  test('is read with it and set aside with it', () => {
    const [page = 0] = pagesOf('uploads_place');
    const owner = new DatabaseSync(path);
    owner.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;
      UPDATE profiles SET name = 'Renamed since' WHERE id = 'p'`);
    const killed = { main: zeroPage(readFileSync(path), page), log: readFileSync(`${path}-wal`) };
    owner.close();
    writeFileSync(path, killed.main);
    writeFileSync(`${path}-wal`, killed.log);
    expect(afterStart()).toMatchObject({ names: ['Renamed since'], uploads: ROWS });
    expect(asides().length).toBeGreaterThan(0);
  });
});

describe('A program that is killed while it salvages', () => {
  const harmed = (): Buffer => zeroPage(readFileSync(path), pagesOf('uploads_place')[0] ?? 0);

  test('begins again where the new database was not finished', () => {
    writeFileSync(path, harmed());
    writeFileSync(`${path}.salvaging`, 'half of it');
    writeFileSync(`${path}.salvage-copy`, 'half of it');
    expect(afterStart()).toMatchObject({ names: ['Acme'], uploads: ROWS });
    expect(readdirSync(folder.path).filter((name) => name.includes('salvag'))).toEqual([]);
  });

  test.each([
    ['before', true],
    ['after', false],
  ])('finishes the exchange that was begun, killed %s the damaged file was set aside', (_when, still) => {
    const damaged = harmed();
    writeFileSync(path, damaged);
    open().close();
    const [aside = ''] = asides();
    renameSync(path, `${path}.salvaged`);
    if (still) renameSync(join(folder.path, aside), path);
    // A log that is left behind would be taken for the new database's own.
    writeFileSync(`${path}-wal`, 'log');
    expect(afterStart()).toMatchObject({ names: ['Acme'], uploads: ROWS });
    expect(asides()).toEqual([aside, `${aside}-wal`]);
    expect(readFileSync(join(folder.path, aside)).equals(damaged)).toBe(true);
  });
});

test('Of two damages at one moment both files are kept, and the gaps of the first are not forgotten', () => {
  const whole = readFileSync(path);
  const [leaf = 0] = pagesOf('uploads').slice(-3);
  writeFileSync(path, zeroPage(whole, leaf));
  const first = afterStart();
  const [page = 0] = pagesOf('roots');
  writeFileSync(path, zeroPage(readFileSync(path), page));
  const second = afterStart();
  expect(asides()).toHaveLength(2);
  expect(second.uploads).toBe(first.uploads);
  expect(second.damage?.gapsBeforeNs).toBeNull();
  expect(second.gaps).toBe(first.damage?.gapsBeforeNs);
});
