import { link, lstat, mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sameVersion, type VersionMark } from './same-version.ts';

/** `taken`: another file has that name. `changed`: what lies at the path is another version, and stays. */
export type Moved = 'moved' | 'taken' | 'changed';

/** What a file system says that knows no hard links (FAT, some network mounts). */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EACCES',
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * Moves that version of a file to a name that is free, making the folders on the way; never over a file that is
 * there. A second name is made first and the old one taken away after it, so that a crash in between loses nothing
 * and leaves nothing but both names; the next call then only takes the old one away. What another program puts at
 * the old name meanwhile stays there. Throws the system's error.
 */
export async function moveFile(from: string, to: string, version: VersionMark): Promise<Moved> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (NO_LINKS.has(codeOf(error))) return moveWithoutLinks(from, to, version);
    if (codeOf(error) !== 'EEXIST') throw error;
    const [here, there] = await Promise.all([markOf(from), markOf(to)]);
    if (here.dev !== there.dev || here.ino !== there.ino) return 'taken';
  }
  const moved = await markOf(to);
  // Not by its inode: some network mounts number every name of a file anew.
  if (moved.size !== version.size || moved.mtimeNs !== version.mtimeNs) {
    await unlink(to);
    return 'changed';
  }
  if (sameVersion(await markOf(from), version)) await unlink(from);
  return 'moved';
}

async function markOf(path: string): Promise<VersionMark> {
  const { size, mtimeNs, dev, ino } = await lstat(path, { bigint: true });
  return { size: Number(size), mtimeNs, dev, ino };
}

/** The name is taken by an empty file made with O_EXCL, which the rename then replaces. */
async function moveWithoutLinks(from: string, to: string, version: VersionMark): Promise<Moved> {
  const reserved = await open(to, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!reserved) return 'taken';
  await reserved.close();
  try {
    if (sameVersion(await markOf(from), version)) {
      await rename(from, to);
      return 'moved';
    }
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
  await rm(to, { force: true });
  return 'changed';
}
