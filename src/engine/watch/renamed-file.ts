import { join } from 'node:path';
import type { RememberedFile } from './file-memory.ts';
import type { FoundFile } from './scan.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { WatchRoot } from './watch-events.ts';

/** Whether a path no longer leads to the file that was remembered there. A hard link still does. */
async function hasLeft(
  deps: WatchDeps,
  root: WatchRoot,
  { path, dev, ino }: RememberedFile,
): Promise<boolean> {
  const stat = await deps.files.lstat(join(root.path, path));
  if (!stat.ok) return stat.failure.code === 'file-missing';
  return stat.value.dev !== dev || stat.value.ino !== ino;
}

/**
 * Recognises a file under a new name: same inode, size and mtime as a remembered one that is no longer where it
 * was. Memory and upload then follow it, and nothing is uploaded. False for every other file.
 */
export async function followRename(deps: WatchDeps, root: WatchRoot, found: FoundFile): Promise<boolean> {
  const { memory, events } = deps;
  const { dev, ino, size, mtimeNs } = found.stat;
  for (const row of memory.findByInode(root.id, dev, ino)) {
    if (row.fate.kind === 'ignored' || row.path === found.path) continue;
    if (row.size !== size || row.mtimeNs !== mtimeNs) continue;
    if (!(await hasLeft(deps, root, row))) continue;
    if (row.fate.kind === 'inbox') {
      // What waits for a client is asked about where it lies now.
      memory.forget(root.id, [row.path]);
      events.inboxGone(root.id, row.path);
      continue;
    }
    // In another client's sub-folder it is another client's file, to be sent there too.
    if (row.fate.kind === 'upload' && !events.mayMove(root.id, row.fate.uploadId, found.path)) continue;
    memory.forget(root.id, [found.path]);
    memory.move(root.id, row.path, found.path);
    if (row.fate.kind === 'upload') events.moved(root.id, row.fate.uploadId, found.path);
    return true;
  }
  return false;
}
