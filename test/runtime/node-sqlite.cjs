'use strict';
// node:sqlite over libsql, for an Electron whose Node (16.17) has none. Covers what the engine's store uses;
// test/runtime/node-sqlite.test.ts holds every call here to what the real node:sqlite answers.
const { existsSync, renameSync, rmSync, realpathSync } = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');
const Libsql = require('libsql');
const { sqliteError, invalidState, mapped } = require('./node-sqlite-errors.cjs');

/** SQLite's extended code for a file that cannot be opened. */
const CANT_OPEN = 14;

/** SQLite's code for more values than the statement has places. */
const OUT_OF_RANGE = 25;

/** Paths may be strings, file URLs or bytes, as in node:sqlite. */
function plainPath(location) {
  if (location instanceof URL) return fileURLToPath(location);
  return Buffer.isBuffer(location) ? location.toString() : String(location);
}

/** One value as libsql binds it: refuses what node:sqlite refuses. */
function bindable(value, position) {
  if (typeof value === 'boolean') return value ? 1 : 0;
  const type = typeof value;
  if (value === null || type === 'number' || type === 'bigint' || type === 'string') return value;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw Object.assign(new TypeError(`Provided value cannot be bound to SQLite parameter ${position}.`), {
    code: 'ERR_INVALID_ARG_TYPE',
  });
}

function isPlainObject(value) {
  return value !== null && typeof value === 'object' && !ArrayBuffer.isView(value);
}

/** Named parameters come as one object, with or without their prefix; others as a list. */
function bindings(parameters, { names, positions }) {
  const [first] = parameters;
  const named = parameters.length > 0 && isPlainObject(first);
  if (!named) {
    if (parameters.length > positions) throw sqliteError('column index out of range', OUT_OF_RANGE);
    return [parameters.map((value, index) => bindable(value, index + 1))];
  }
  const entries = Object.entries(first).map(([name, value], index) => {
    const bare = name.replace(/^[:@$]/, '');
    if (!names.has(bare)) throw invalidState(`Unknown named parameter '${name}'`);
    return [bare, bindable(value, index + 1)];
  });
  return [Object.fromEntries(entries)];
}

/** The places a statement binds, by name and by number; strings, quoted names and comments do not count. */
function placesOf(sql) {
  const code = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const names = new Set(Array.from(code.matchAll(/[:@$]([A-Za-z_]\w*)/g), (match) => match[1]));
  const numbers = Array.from(code.matchAll(/\?(\d*)/g), (match) => Number(match[1]));
  return { names, positions: names.size + Math.max(numbers.length, ...numbers) };
}

/** A row as node:sqlite hands it out: no prototype, bytes as Uint8Array. */
function plainRow(row) {
  const plain = Object.create(null);
  for (const [name, value] of Object.entries(row)) {
    if (name === '_metadata') continue;
    const isBytes = value instanceof ArrayBuffer || Buffer.isBuffer(value);
    plain[name] = isBytes ? new Uint8Array(value) : value;
  }
  return plain;
}

class StatementSync {
  #statement;
  #places;
  #database;
  #isOpen;
  #bigInts = false;

  constructor(database, sql, isOpen) {
    this.sourceSQL = sql;
    this.#places = placesOf(sql);
    this.#database = database;
    this.#isOpen = isOpen;
    this.#statement = mapped(() => database.prepare(sql));
    // Always read as bigints, so that a number too large is refused and not rounded.
    this.#statement.safeIntegers(true);
  }

  #needOpen() {
    if (!this.#isOpen()) throw invalidState('statement has been finalized');
  }

  #bind(parameters) {
    this.#needOpen();
    return bindings(parameters, this.#places);
  }

  #row(row) {
    const plain = plainRow(row);
    if (!this.#bigInts) for (const name of Object.keys(plain)) plain[name] = asNumber(plain[name]);
    return plain;
  }

  run(...parameters) {
    const bound = this.#bind(parameters);
    const { changes, lastInsertRowid } = mapped(() => this.#runBound(bound));
    const pick = this.#bigInts ? BigInt : Number;
    return { changes: pick(changes), lastInsertRowid: pick(lastInsertRowid) };
  }

  /** libsql counts no changes for a statement with RETURNING, so SQLite is asked for them. */
  #runBound(bound) {
    if (!this.#statement.reader) return this.#statement.run(...bound);
    this.#statement.all(...bound);
    return this.#database
      .prepare('SELECT changes() AS changes, last_insert_rowid() AS lastInsertRowid')
      .get();
  }

  get(...parameters) {
    return this.all(...parameters)[0];
  }

  all(...parameters) {
    const bound = this.#bind(parameters);
    return mapped(() => this.#statement.all(...bound)).map((row) => this.#row(row));
  }

  *iterate(...parameters) {
    const bound = this.#bind(parameters);
    const rows = mapped(() => this.#statement.iterate(...bound));
    for (;;) {
      const { done, value } = mapped(() => rows.next());
      if (done) return;
      yield this.#row(value);
    }
  }

  columns() {
    this.#needOpen();
    return this.#statement.columns().map((column) => Object.assign(Object.create(null), column));
  }

  setReadBigInts(enabled) {
    this.#bigInts = enabled;
  }

  setAllowBareNamedParameters() {}
}

/** A number where it is exact; node:sqlite refuses the others in the same words. */
function asNumber(value) {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw Object.assign(
    new RangeError(`Value is too large to be represented as a JavaScript number: ${value}`),
    { code: 'ERR_OUT_OF_RANGE' },
  );
}

class DatabaseSync {
  #database;
  #path;
  #options;

  constructor(location, options = {}) {
    this.#path = plainPath(location);
    this.#options = options;
    if (options.open !== false) this.open();
  }

  open() {
    if (this.#database !== undefined) throw invalidState('database is already open');
    const { readOnly = false, enableForeignKeyConstraints = true, timeout = 0 } = this.#options;
    const folder = path.dirname(path.resolve(this.#path));
    const openable = this.#path === ':memory:' || existsSync(readOnly ? this.#path : folder);
    if (!openable) throw sqliteError('unable to open database file', CANT_OPEN);
    const database = mapped(() => new Libsql(this.#path));
    this.#database = database;
    this.exec(`PRAGMA foreign_keys = ${enableForeignKeyConstraints ? 'ON' : 'OFF'}`);
    this.exec(`PRAGMA busy_timeout = ${Number(timeout)}`);
    // libsql opens for writing only; SQLite itself then refuses the writes.
    if (readOnly) this.exec('PRAGMA query_only = ON');
  }

  #open() {
    if (this.#database === undefined) throw invalidState('database is not open');
    return this.#database;
  }

  get isOpen() {
    return this.#database !== undefined;
  }

  get isTransaction() {
    return this.#open().inTransaction;
  }

  location() {
    this.#open();
    return this.#path === ':memory:' ? null : realpathSync(this.#path);
  }

  exec(sql) {
    const database = this.#open();
    mapped(() => database.exec(sql));
  }

  prepare(sql) {
    return new StatementSync(this.#open(), sql, () => this.isOpen);
  }

  close() {
    this.#open().close();
    this.#database = undefined;
  }
}

/** node:sqlite's backup, by VACUUM INTO beside the target and a rename over it. Gives the pages copied. */
async function backup(source, target) {
  const finished = plainPath(target);
  const unfinished = `${finished}.unfinished`;
  rmSync(unfinished, { force: true });
  source.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, finished);
  return source.prepare('PRAGMA page_count').get().page_count;
}

module.exports = { DatabaseSync, StatementSync, backup, constants: {} };
