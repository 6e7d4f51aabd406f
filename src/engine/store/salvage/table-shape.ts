import { type Database, number, text } from '../database.ts';

/** A table as far as its rows must be found in it. */
export interface TableShape {
  readonly name: string;
  /** The columns of its key, in their order; `rowid` where the rows lie by number. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly rowid: boolean;
}

/** The tables of a database, as its schema says. Reads no row. */
export function tableShapes(db: Database): readonly TableShape[] {
  const tables = db.all(
    `SELECT name, sql LIKE '%WITHOUT ROWID%' AS keyed FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY rowid`,
  );
  return tables.map((table) => shapeOf(db, text(table, 'name'), number(table, 'keyed') === 1));
}

function shapeOf(db: Database, name: string, keyed: boolean): TableShape {
  const columns = db.all(`SELECT name, pk FROM pragma_table_info(?) ORDER BY cid`, name);
  const key = columns
    .filter((column) => number(column, 'pk') > 0)
    .sort((a, b) => number(a, 'pk') - number(b, 'pk'))
    .map((column) => text(column, 'name'));
  return {
    name,
    key: keyed ? key : ['rowid'],
    columns: columns.map((column) => text(column, 'name')),
    rowid: !keyed,
  };
}

/** What two versions of a table have in common, to be read from the older one. */
export function inCommon(old: TableShape, now: TableShape): TableShape {
  return { ...old, columns: old.columns.filter((column) => now.columns.includes(column)) };
}
