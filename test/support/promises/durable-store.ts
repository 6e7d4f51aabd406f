import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, number, text } from '../../../src/engine/store/database.ts';
import { MIGRATIONS } from '../../../src/engine/store/migrations.ts';
import { tableWithDamagedRow } from '../../../src/engine/store/row-rules.ts';
import type { Evidence } from '../check.ts';

/** 14. The database is whole, of this version, and contradicts itself nowhere; the settings can be read. */
export function durableStore({ dataDir }: Evidence): string[] {
  const path = join(dataDir, 'hotfolder.db');
  if (!existsSync(path)) return ['14: there is no database'];
  const db = new Database(path, { readOnly: true });
  try {
    return [...database(db), ...settings(join(dataDir, 'settings.json'))].map((what) => `14: ${what}`);
  } finally {
    db.close();
  }
}

function database(db: Database): string[] {
  const version = number(db.get('PRAGMA user_version') ?? {}, 'user_version');
  if (version !== MIGRATIONS.length) return [`the database has version ${version}`];
  const pages = text(db.get('PRAGMA integrity_check(1)') ?? {}, 'integrity_check');
  const orphans = db
    .all('PRAGMA foreign_key_check')
    .map((row) => `a row of ${text(row, 'table')} has no parent`);
  const table = tableWithDamagedRow(db);
  const dangling = db
    .all(`SELECT path FROM files WHERE fate = 'upload' AND upload_id NOT IN (SELECT id FROM uploads)`)
    .map((row) => `${text(row, 'path')} is remembered as an upload that is not there`);
  return [
    ...(pages === 'ok' ? [] : [pages]),
    ...orphans,
    ...(table === undefined ? [] : [`a row of ${table} contradicts itself`]),
    ...dangling,
  ];
}

function settings(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return [];
  } catch {
    return ['the settings cannot be read'];
  }
}
