import { renameSync, rmSync } from 'node:fs';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** Takes the steps from `version` on, in one transaction, after a copy of the file at `path`. */
export function migrate(db: Database, version: number, path: string): void {
  // Nothing is written where nothing is missing: a program also starts over a full disk.
  if (version === MIGRATIONS.length) return;
  if (version > 0) keepCopy(db, `${path}.schema-${version}`);
  takeSteps(db, version);
}

/** All tables, empty; or those that a version lacks. A step may make a table anew under the rows that refer to it. */
export function takeSteps(db: Database, from = 0): void {
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of MIGRATIONS.slice(from)) db.exec(step);
      db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    });
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

/** By SQLite itself: a file that this process opens and closes beside it would take its locks along. */
function keepCopy(db: Database, copy: string): void {
  rmSync(`${copy}.unfinished`, { force: true });
  db.run('VACUUM INTO ?', `${copy}.unfinished`);
  renameSync(`${copy}.unfinished`, copy);
}
