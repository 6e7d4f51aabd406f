import type { Upload } from '../queue/upload.ts';
import type { Database } from './database.ts';

/**
 * Points the memory of a file at its upload. What is sent again may lie among the moved originals by now: then another
 * file, or none, is remembered at its path, and that stays.
 */
export function rememberUpload(
  db: Database,
  { id, rootId, version, generation }: Upload,
  seenAt: number,
): void {
  const stat = [version.size, String(version.mtimeNs), String(version.dev), String(version.ino)] as const;
  if (generation > 1) {
    db.run(
      `UPDATE files SET fate = 'upload', upload_id = ?, reason = NULL, sample = NULL, seen_at = ?
       WHERE root_id = ? AND path = ? AND size = ? AND mtime_ns = ? AND dev = ? AND ino = ?`,
      id,
      seenAt,
      rootId,
      version.path,
      ...stat,
    );
    return;
  }
  db.run(
    `INSERT INTO files (root_id, path, size, mtime_ns, dev, ino, fate, upload_id, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, 'upload', ?, ?)
     ON CONFLICT (root_id, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,
       dev = excluded.dev, ino = excluded.ino, fate = 'upload', upload_id = excluded.upload_id,
       reason = NULL, sample = NULL, seen_at = excluded.seen_at`,
    rootId,
    version.path,
    ...stat,
    id,
    seenAt,
  );
}
