import { type Database, number, text } from '../database.ts';
import { sqliteCodeOf } from '../store-full-error.ts';
import type { BroughtOver } from './brought-over.ts';
import { putInOrder } from './put-in-order.ts';
import { readRows } from './read-rows.ts';
import { inCommon, type TableShape, tableShapes } from './table-shape.ts';

/** SQLITE_CONSTRAINT: https://www.sqlite.org/rescode.html */
const CONSTRAINT = 19;
/** Where a missing row could mean a file that is sent twice, or one that was to be left alone. */
const MEMORY = ['uploads', 'files'];

/**
 * Copies every row that can be read in `old` and that the schema takes into `db`, in one transaction; then takes out
 * what contradicts itself and puts in what other rows prove. `db` has all tables and no rows.
 */
export function bringOver(old: Database, db: Database): BroughtOver {
  const before = new Map(tableShapes(old).map((table) => [table.name, table]));
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    return db.transaction(() => {
      for (const now of tableShapes(db)) {
        const then = before.get(now.name);
        if (then) copyTable(old, db, inCommon(then, now));
      }
      const whole = MEMORY.every((table) => isWhole(old, db, table));
      const takenOut = putInOrder(db);
      const memoryWhole = whole && !MEMORY.some((table) => takenOut.has(table));
      return { rows: countRows(db), memoryWhole };
    });
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

function copyTable(old: Database, db: Database, table: TableShape): void {
  const places = table.columns.map(() => '?').join(', ');
  const names = table.columns.map((column) => `"${column}"`).join(', ');
  const insert = `INSERT OR IGNORE INTO "${table.name}" (${names}) VALUES (${places})`;
  for (const row of readRows(old, table)) {
    try {
      db.run(insert, ...table.columns.map((column) => row[column] ?? null));
    } catch (error) {
      // A value that the column does not take. Anything else is not this row's fault.
      if (sqliteCodeOf(error) !== CONSTRAINT) throw error;
    }
  }
}

/** Whether a table and its indexes can be read to the end and say the same, and all of it came over. */
function isWhole(old: Database, db: Database, table: string): boolean {
  try {
    const [first] = old.all(`PRAGMA integrity_check('${table}')`);
    if (!first || text(first, 'integrity_check') !== 'ok') return false;
    return count(old, table) === count(db, table);
  } catch {
    return false;
  }
}

const count = (db: Database, table: string): number =>
  number(db.get(`SELECT COUNT(*) AS n FROM "${table}"`) ?? {}, 'n');

const countRows = (db: Database): number =>
  tableShapes(db).reduce((sum, { name }) => sum + count(db, name), 0);
