import { type Database, number, type Row, text } from '../database.ts';
import type { TableShape } from './table-shape.ts';

/** More rows than this between two readable places are not looked for one by one. [ours] about a second's work */
const MOST_PROBES = 100_000n;

/** A row's place in its page, its sizes and one value. https://www.sqlite.org/fileformat2.html#b_tree_pages */
const SMALLEST_ROW_BYTES = 6;

type Key = readonly (string | bigint)[];

/**
 * Every row of a table that can be read in a damaged database, some of them twice: from the beginning to the first
 * page that is damaged, from the end back to the last one, and in between one by one.
 */
export function* readRows(db: Database, table: TableShape): Generator<Row> {
  const from = reader(db, table);
  const forward = yield* from.direction('ASC');
  if (forward.whole) return;
  const backward = yield* from.direction('DESC');
  yield* forward.last && backward.last && table.rowid
    ? from.between(forward.last, backward.last)
    : from.byIndexes();
}

function reader(db: Database, { name, key, columns, rowid }: TableShape) {
  const keys = key.map((column) => `"${column}"`);
  const wanted = columns.map((column) => `"${column}"`).join(', ');
  // Under a name that no column has: a rowid may have one of its own.
  const selected = `SELECT ${rowid ? 'rowid AS salvage_key, ' : ''}${wanted} FROM "${name}"`;
  const one = `${selected} WHERE ${keys.map((column) => `${column} = ?`).join(' AND ')}`;
  const most = mostRows(db);
  const keyOf = (row: Row): Key =>
    (rowid ? [row['salvage_key']] : key.map((column) => row[column])) as (string | bigint)[];

  function* direction(order: 'ASC' | 'DESC'): Generator<Row, { whole: boolean; last?: Key }> {
    let last: Key | undefined;
    let count = 0;
    try {
      for (const row of db.each(
        `${selected} ORDER BY ${keys.map((column) => `${column} ${order}`).join(', ')}`,
      )) {
        last = keyOf(row);
        yield row;
        if (++count >= most) return { whole: false };
      }
      return { whole: true };
    } catch {
      return last ? { whole: false, last } : { whole: false };
    }
  }

  function* probe(at: Key): Generator<Row> {
    try {
      for (const row of db.each(one, ...at)) yield row;
    } catch {
      // On the damaged page.
    }
  }

  function* between(first: Key, end: Key): Generator<Row> {
    const [low, high] = [BigInt(first[0] ?? 0), BigInt(end[0] ?? 0)];
    const stop = high - low > MOST_PROBES ? low + MOST_PROBES : high;
    for (let at = low + 1n; at < stop; at++) yield* probe([at]);
  }

  /** All of them before any row is asked for: an error in between sends a walk through a damaged index in circles. */
  function keysOf(index: string, order: string): readonly Key[] {
    const names = keys.map((column, at) => `${column} AS k${at}`).join(', ');
    const found: Key[] = [];
    try {
      for (const row of db.each(`SELECT ${names} FROM "${name}" INDEXED BY "${index}" ORDER BY ${order}`)) {
        found.push(keys.map((_, at) => row[`k${at}`]) as (string | bigint)[]);
        if (found.length >= most) break;
      }
    } catch {
      // As far as the index can be read; a partial one cannot be asked at all.
    }
    return found;
  }

  /** Indexes lie on pages of their own and hold the keys of rows too. */
  function* byIndexes(): Generator<Row> {
    const found = new Map<string, Key>();
    for (const index of indexesOf(db, name)) {
      const columns = db
        .all(`SELECT name FROM pragma_index_info('${index}')`)
        .map((row) => text(row, 'name'));
      for (const way of ['ASC', 'DESC']) {
        const order = columns.map((column) => `"${column}" ${way}`).join(', ');
        for (const at of keysOf(index, order)) found.set(at.join('\u0000'), at);
      }
    }
    for (const at of found.values()) yield* probe(at);
  }

  return { direction, between, byIndexes };
}

/** Pages that point to each other could be walked for ever; no file holds more rows than this. */
function mostRows(db: Database): number {
  const bytes = db.get('SELECT page_count * page_size AS n FROM pragma_page_count, pragma_page_size') ?? {};
  return number(bytes, 'n') / SMALLEST_ROW_BYTES;
}

/** The names of a table's indexes, those that SQLite made by itself left out. */
function indexesOf(db: Database, table: string): readonly string[] {
  return db
    .all(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`, table)
    .map((row) => text(row, 'name'));
}
