import { type Database, number } from '../database.ts';
import { breaksRule, ROW_RULES } from '../row-rules.ts';

/** Children of tables whose rows cannot be made up: without them they say nothing. Deepest first. */
const ORPHANS = [
  ['files', 'root_id', 'roots'],
  ['given_files', 'root_id', 'roots'],
  ['folder_clients', 'root_id', 'roots'],
  ['folder_clients', 'profile_id', 'profiles'],
  ['upload_events', 'upload_id', 'uploads'],
  ['media_lists', 'profile_id', 'profiles'],
  ['media_list_parts', 'profile_id', 'profiles'],
  ['public_links', 'profile_id', 'profiles'],
] as const;

/**
 * Takes out rows that break their rule, makes up parents that were lost, and takes out what still has none. Returns
 * the tables that lost a row by its rule.
 */
export function putInOrder(db: Database): ReadonlySet<string> {
  const takenOut = new Set<string>();
  for (const table of Object.keys(ROW_RULES)) {
    if (db.run(`DELETE FROM ${table} WHERE ${breaksRule(table)}`) > 0) takenOut.add(table);
  }
  makeUpParents(db);
  for (const [child, column, parent] of ORPHANS) {
    db.run(`DELETE FROM ${child} WHERE ${column} NOT IN (SELECT id FROM ${parent})`);
  }
  rememberByUploads(db);
  return takenOut;
}

/**
 * A client whose row was lost keeps its uploads, and under its old id also its key in the vault; only its name is
 * made up. A folder whose row was lost is one that is not watched any more.
 */
function makeUpParents(db: Database): void {
  db.run(
    `INSERT OR IGNORE INTO accounts (id, created_at)
     SELECT account_id, MIN(created_at) FROM profiles GROUP BY account_id
     UNION ALL SELECT account_id, MIN(found_at) FROM uploads GROUP BY account_id`,
  );
  const profile = (from: string): string =>
    `INSERT OR IGNORE INTO profiles (id, account_id, name, is_primary, colour, key_last4, key_print, state, created_at)
     SELECT profile_id, account_id, 'Recovered client ' || substr(profile_id, 1, 8), 0, 1, '', '', 'unchecked', 0
     FROM (${from}) WHERE profile_id NOT IN (SELECT id FROM profiles) AND account_id IS NOT NULL GROUP BY profile_id`;
  db.run(profile('SELECT profile_id, account_id FROM uploads'));
  const onlyAccount = '(SELECT id FROM accounts WHERE (SELECT COUNT(*) FROM accounts) = 1)';
  db.run(profile(`SELECT profile_id, ${onlyAccount} AS account_id FROM roots`));
  db.run('DELETE FROM roots WHERE profile_id NOT IN (SELECT id FROM profiles)');
  // Whose such a file was to be is not guessed: it is given again.
  db.run('DELETE FROM given_files WHERE profile_id NOT IN (SELECT id FROM profiles)');
  db.run(
    `INSERT OR IGNORE INTO roots (id, profile_id, path, existing, stability_ms, created_at, removed_at)
     SELECT root_id, profile_id, 'lost-' || root_id, 'leave', 0, 0, 0 FROM uploads
     WHERE root_id NOT IN (SELECT id FROM roots) GROUP BY root_id`,
  );
}

/** Uploads say of which version of a file they are, so they can bring its memory back. */
function rememberByUploads(db: Database): void {
  db.run(`DELETE FROM files WHERE fate = 'upload' AND upload_id NOT IN (SELECT id FROM uploads)`);
  db.run(
    `INSERT OR IGNORE INTO files (root_id, path, size, mtime_ns, dev, ino, fate, upload_id, seen_at)
     SELECT root_id, path, size, mtime_ns, dev, ino, 'upload', id, updated_at FROM uploads u
     WHERE id = (SELECT id FROM uploads o WHERE o.root_id = u.root_id AND o.path = u.path
                 ORDER BY found_at DESC, rowid DESC LIMIT 1)
       AND NOT (state = 'closed' AND closed_reason = 'vanished')`,
  );
}

/** How many clients and uploads a database holds. */
export function countKept(db: Database): { readonly profiles: number; readonly uploads: number } {
  const count = (sql: string): number => number(db.get(sql) ?? {}, 'n');
  return {
    profiles: count('SELECT COUNT(*) AS n FROM profiles WHERE removed_at IS NULL AND is_primary = 0'),
    uploads: count('SELECT COUNT(*) AS n FROM uploads'),
  };
}
