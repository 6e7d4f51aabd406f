import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import * as real from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const shim: typeof real = createRequire(import.meta.url)('./node-sqlite.cjs');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a call gives or throws, as plain values. */
function outcome(call: () => unknown): unknown {
  try {
    return { gives: call() };
  } catch (error) {
    const { name, message, code, errcode, errstr } = error as Error & Record<string, unknown>;
    return { throws: { name, message, code, errcode, errstr } };
  }
}

const SCHEMA = `
  CREATE TABLE upload (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, hash BLOB, bytes INTEGER CHECK (bytes > 0));
  CREATE TABLE attempt (upload REFERENCES upload (id));
`;
const insert = 'INSERT INTO upload (name, bytes) VALUES (?, ?)';

/** Every kind of call the store makes, each on a database with the same rows. */
const CALLS: Readonly<Record<string, (db: real.DatabaseSync) => unknown>> = {
  'a row inserted': (db) => db.prepare(insert).run('c', 1),
  'a row inserted by name': (db) => db.prepare('INSERT INTO upload (name) VALUES (:name)').run({ name: 'c' }),
  'a row inserted by prefixed name': (db) =>
    db.prepare('INSERT INTO upload (name) VALUES ($name)').run({ $name: 'c' }),
  'an unknown name': (db) =>
    db.prepare('INSERT INTO upload (name) VALUES (:name)').run({ name: 'c', other: 1 }),
  'rows updated': (db) => db.prepare('UPDATE upload SET bytes = 5').run(),
  'a row returned by an insert': (db) => db.prepare(`${insert} RETURNING id, name`).get('c', 1),
  'an insert that returns, only run': (db) => db.prepare(`${insert} RETURNING id`).run('c', 1),
  'a row with bytes': (db) => db.prepare('SELECT * FROM upload WHERE id = ?').get(1),
  'no row': (db) => db.prepare('SELECT * FROM upload WHERE id = ?').get(99),
  'every row': (db) => db.prepare('SELECT id, name FROM upload ORDER BY id').all(),
  'rows one by one': (db) => [...db.prepare('SELECT id FROM upload ORDER BY id').iterate()],
  'a statement used again': (db) => {
    const statement = db.prepare('SELECT name FROM upload WHERE id = ?');
    return [statement.get(1), statement.get(2), statement.all(1), statement.get(2)];
  },
  'numbers of every kind': (db) => db.prepare('SELECT 1.5 AS a, 2.0 AS b, ? AS c, ? AS d').get(3n, -1),
  'an integer too large for a number': (db) => db.prepare('SELECT 9007199254740993 AS n').get(),
  'an integer read as bigint': (db) => {
    const statement = db.prepare('SELECT 9007199254740993 AS n');
    statement.setReadBigInts(true);
    return statement.get();
  },
  columns: (db) => db.prepare('SELECT name AS "a name", id FROM upload').columns(),
  'a unique row again': (db) => db.prepare(insert).run('a', 1),
  'a row without its name': (db) => db.prepare(insert).run(null, 1),
  'a row that fails its check': (db) => db.prepare(insert).run('c', 0),
  'a row that points nowhere': (db) => db.prepare('INSERT INTO attempt VALUES (99)').run(),
  'a syntax error': (db) => db.prepare('SELEC'),
  'a table that is not there, by exec': (db) => db.exec('DELETE FROM nothing'),
  'too many values': (db) => db.prepare(insert).run('c', 1, 2),
  'a value that cannot be bound': (db) => db.prepare(insert).run('c', undefined as unknown as null),
  'a transaction': (db) => {
    const before = db.isTransaction;
    db.exec('BEGIN IMMEDIATE');
    const during = db.isTransaction;
    db.prepare(insert).run('c', 1);
    db.exec('ROLLBACK');
    return [before, during, db.isTransaction, db.prepare('SELECT count(*) AS n FROM upload').get()];
  },
  'a statement after closing': (db) => {
    const statement = db.prepare('SELECT 1');
    db.close();
    return [db.isOpen, outcome(() => statement.get()), outcome(() => db.exec('SELECT 1'))];
  },
  'closing twice': (db) => [db.close(), outcome(() => db.close())],
};

function withRows(sqlite: typeof real, file: string): real.DatabaseSync {
  const db = new sqlite.DatabaseSync(file, { timeout: 50 });
  db.exec(`PRAGMA journal_mode = WAL; ${SCHEMA}`);
  db.prepare('INSERT INTO upload (name, hash) VALUES (?, ?)').run('a', new Uint8Array([1, 2, 255]));
  db.prepare(insert).run('b', 2);
  return db;
}

describe('The test runtime’s node:sqlite answers as the real one', () => {
  it.each(Object.keys(CALLS))('to %s', (name) => {
    const call = CALLS[name] ?? (() => undefined);
    const [ours, theirs] = [shim, real].map((sqlite, index) => {
      const db = withRows(sqlite, path.join(folder, `${index}.db`));
      const answer = outcome(() => call(db));
      if (db.isOpen) db.close();
      return answer;
    });
    expect(ours).toEqual(theirs);
  });

  it('to a file that cannot be opened, and to one opened for reading only', () => {
    const file = path.join(folder, 'own.db');
    withRows(real, file).close();
    for (const options of [{ readOnly: true }, {}]) {
      const missing = path.join(folder, 'none', 'x.db');
      const [ours, theirs] = [shim, real].map((sqlite) =>
        outcome(() => new sqlite.DatabaseSync(missing, options)),
      );
      expect(ours).toEqual(theirs);
    }
    const writes = [shim, real].map((sqlite) => {
      const db = new sqlite.DatabaseSync(file, { readOnly: true });
      const written = outcome(() => db.exec('DELETE FROM upload'));
      db.close();
      return written;
    });
    expect(writes[0]).toEqual(writes[1]);
  });

  it('to a second writer while the first one writes', () => {
    const refusals = [shim, real].map((sqlite, index) => {
      const file = path.join(folder, `${index}.db`);
      const first = withRows(sqlite, file);
      const second = new sqlite.DatabaseSync(file, { timeout: 50 });
      first.exec('BEGIN IMMEDIATE');
      const refused = outcome(() => second.exec('BEGIN IMMEDIATE'));
      first.exec('ROLLBACK');
      first.close();
      second.close();
      return refused;
    });
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toMatchObject({ throws: { errcode: 5 } });
  });

  it('to a backup, which the real one can open', async () => {
    const db = withRows(shim, path.join(folder, 'own.db'));
    const copy = path.join(folder, 'copy.db');
    expect(await shim.backup(db, copy)).toBeGreaterThan(0);
    expect(db.location()).toBe(path.join(folder, 'own.db'));
    db.close();
    const restored = new real.DatabaseSync(copy);
    expect(restored.prepare('SELECT name FROM upload ORDER BY id').all()).toMatchObject([
      { name: 'a' },
      { name: 'b' },
    ]);
    restored.close();
  });
});
