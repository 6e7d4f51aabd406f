import path from 'node:path';
import { type Database, text } from './database.ts';

/**
 * Full paths of the files below a folder that something still needs: given and not queued, in the inbox, or of an
 * upload that has not ended. Of every account: files do not know whose they are. `folder` as it really is, no links.
 */
export function pathsInUse(db: Database, folder: string): ReadonlySet<string> {
  const rows = db.all(
    `SELECT r.path AS root, x.path AS path FROM roots r
     JOIN (SELECT root_id, path FROM given_files
       UNION SELECT root_id, path FROM files WHERE fate = 'inbox'
       UNION SELECT root_id, path FROM uploads WHERE state NOT IN ('done', 'closed')) x ON x.root_id = r.id
     WHERE r.path = ? OR substr(?, 1, length(r.path) + 1) = r.path || ?`,
    folder,
    folder,
    path.sep,
  );
  return new Set(rows.map((row) => path.join(text(row, 'root'), text(row, 'path'))));
}
