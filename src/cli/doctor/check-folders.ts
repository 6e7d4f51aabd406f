import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WantedRoot } from '../config/check-roots.ts';
import { folderAt } from '../read/account-status.ts';
import { broken, doubtful, type Finding, fine } from './finding.ts';

/** Linux gives each user so many watches, one of which a folder takes. https://man7.org/linux/man-pages/man7/inotify.7.html */
const WATCH_LIMIT = '/proc/sys/fs/inotify/max_user_watches';

/** Folders are counted up to here; a tree with more of them is too large to be watched anyhow. [ours] */
const COUNTED = 1_000_000;

/** Other programs of the same user take watches too; above this share the rest may be gone. [ours] */
const SHARE = 0.5;

/** Whether each folder can be looked into, and whether the system can watch all that is below. */
export function checkFolders(roots: readonly WantedRoot[]): readonly Finding[] {
  const folders = roots.reduce((sum, { fullPath }) => sum + foldersBelow(fullPath), 0);
  return [...roots.map(checkFolder), ...checkWatches(folders)];
}

function checkFolder({ fullPath }: WantedRoot): Finding {
  switch (folderAt(fullPath)) {
    case 'there':
      return fine('folder', fullPath);
    case 'missing':
      return doubtful('folder', `${fullPath} is not there`, 'It is watched once it comes; check the path.');
    case 'no-permission':
      return broken('folder', `${fullPath} cannot be read`, 'Give this user the right to read it.');
  }
}

function checkWatches(folders: number): readonly Finding[] {
  const limit = watchLimit();
  if (limit === undefined) return [];
  const found = `${folders} folders to watch, the system allows ${limit}`;
  const advice =
    `Set fs.inotify.max_user_watches to ${Math.max(524_288, folders * 4)} (sysctl); until then new files are found ` +
    'by scans alone, every half minute.';
  if (folders > limit) return [broken('watches', found, advice)];
  return [folders > limit * SHARE ? doubtful('watches', found, advice) : fine('watches', found)];
}

function watchLimit(): number | undefined {
  try {
    const limit = Number(readFileSync(WATCH_LIMIT, 'utf8'));
    return Number.isFinite(limit) ? limit : undefined;
  } catch {
    // No Linux, or no inotify: nothing to run out of.
    return undefined;
  }
}

/** The folder itself and everything below it that is watched. */
function foldersBelow(root: string): number {
  const left = [root];
  let count = 0;
  for (let at = left.pop(); at !== undefined && count < COUNTED; at = left.pop()) {
    count += 1;
    for (const entry of entriesOf(at)) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) left.push(path.join(at, entry.name));
    }
  }
  return count;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
