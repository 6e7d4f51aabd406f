import { type RootId, uploadId } from '../../shared/ids.ts';
import type { IgnoredReason, IgnoredView } from '../../shared/model.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fate, FileMemory, RememberedFile } from '../watch/file-memory.ts';
import { type Database, number, type Row, text } from './database.ts';

/** Most ignored files listed for one root. */
const IGNORED_LIST_LIMIT = 1_000;

/** What is remembered of every file of every root, in SQLite. */
export class FileMemoryStore implements FileMemory {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  find(root: RootId, path: string): RememberedFile | undefined {
    const row = this.#db.get('SELECT * FROM files WHERE root_id = ? AND path = ?', root, path);
    return row && rememberedFrom(row);
  }

  findByInode(root: RootId, dev: bigint, ino: bigint): readonly RememberedFile[] {
    return this.#db
      .all('SELECT * FROM files WHERE root_id = ? AND ino = ? AND dev = ?', root, String(ino), String(dev))
      .map(rememberedFrom);
  }

  remember(root: RootId, files: readonly RememberedFile[]): void {
    const now = this.#clock.now();
    this.#db.transaction(() => {
      for (const file of files) {
        const { fate } = file;
        this.#db.run(
          `INSERT OR REPLACE INTO files (root_id, path, size, mtime_ns, dev, ino, fate, upload_id, reason, sample, seen_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          root,
          file.path,
          file.size,
          String(file.mtimeNs),
          String(file.dev),
          String(file.ino),
          fate.kind,
          fate.kind === 'upload' ? fate.uploadId : null,
          fate.kind === 'ignored' ? fate.reason : null,
          fate.kind === 'baseline' ? fate.sample : null,
          now,
        );
      }
    });
  }

  move(root: RootId, from: string, to: string): void {
    this.#db.transaction(() => {
      this.#db.run('DELETE FROM files WHERE root_id = ? AND path = ?', root, to);
      this.#db.run('UPDATE files SET path = ? WHERE root_id = ? AND path = ?', to, root, from);
    });
  }

  forget(root: RootId, paths: readonly string[]): void {
    this.#db.run(
      'DELETE FROM files WHERE root_id = ? AND path IN (SELECT value FROM json_each(?))',
      root,
      JSON.stringify(paths),
    );
  }

  /** Files that were gone before a client was chosen are not told of for ever. `before` is epoch ms. */
  forgetVanished(before: number): void {
    this.#db.run(`DELETE FROM files WHERE fate = 'ignored' AND reason = 'vanished' AND seen_at < ?`, before);
  }

  page(root: RootId, afterPath: string, limit: number): readonly RememberedFile[] {
    return this.#db
      .all('SELECT * FROM files WHERE root_id = ? AND path > ? ORDER BY path LIMIT ?', root, afterPath, limit)
      .map(rememberedFrom);
  }

  baselineTaken(root: RootId): boolean {
    const row = this.#db.get('SELECT baseline_taken FROM roots WHERE id = ?', root);
    return row !== undefined && number(row, 'baseline_taken') === 1;
  }

  markBaselineTaken(root: RootId): void {
    this.#db.run('UPDATE roots SET baseline_taken = 1 WHERE id = ?', root);
  }

  /** Files that are not uploaded, for people; baselined ones too. */
  ignored(root: RootId): readonly IgnoredView[] {
    return this.#db
      .all(
        `SELECT * FROM files WHERE root_id = ? AND fate IN ('ignored', 'baseline') ORDER BY path LIMIT ?`,
        root,
        IGNORED_LIST_LIMIT,
      )
      .map((row) => ({
        rootId: root,
        path: text(row, 'path'),
        reason: text(row, 'fate') === 'baseline' ? 'baseline' : (text(row, 'reason') as IgnoredReason),
        seenAt: number(row, 'seen_at'),
      }));
  }

  /** How many files of a root are remembered with each fate. */
  fates(root: RootId): ReadonlyMap<Fate['kind'], number> {
    const rows = this.#db.all('SELECT fate, COUNT(*) AS n FROM files WHERE root_id = ? GROUP BY fate', root);
    return new Map(rows.map((row) => [text(row, 'fate') as Fate['kind'], number(row, 'n')]));
  }

  /** What became of a root's files: on their way, live at their link, left alone. */
  counts(root: RootId): { readonly queued: number; readonly known: number; readonly ignored: number } {
    const count = (sql: string): number => number(this.#db.get(sql, root) ?? {}, 'n');
    return {
      queued: count(
        `SELECT COUNT(*) AS n FROM uploads WHERE root_id = ? AND state NOT IN ('done', 'closed')`,
      ),
      known: count(
        `SELECT COUNT(*) AS n FROM uploads WHERE root_id = ?
           AND (state = 'done' OR (state = 'closed' AND closed_reason = 'known'))`,
      ),
      ignored: count(`SELECT COUNT(*) AS n FROM files WHERE root_id = ? AND fate IN ('ignored', 'baseline')`),
    };
  }
}

function rememberedFrom(row: Row): RememberedFile {
  return {
    path: text(row, 'path'),
    size: number(row, 'size'),
    mtimeNs: BigInt(text(row, 'mtime_ns')),
    dev: BigInt(text(row, 'dev')),
    ino: BigInt(text(row, 'ino')),
    fate: fateFrom(row),
  };
}

function fateFrom(row: Row): Fate {
  const kind = text(row, 'fate') as Fate['kind'];
  if (kind === 'upload') return { kind, uploadId: uploadId(text(row, 'upload_id')) };
  if (kind === 'inbox') return { kind };
  if (kind === 'baseline') return { kind, sample: text(row, 'sample') };
  return { kind, reason: text(row, 'reason') as IgnoredReason };
}
