import { link, lstat, mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

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
 * Moves a file to a name that is free, making the folders on the way; never over a file that is there. A second
 * name is made first and the old one taken away after it, so that a crash in between loses nothing and leaves
 * nothing but both names; the next call then only takes the old one away. Throws the system's error.
 */
export async function moveFile(from: string, to: string): Promise<'moved' | 'taken'> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (NO_LINKS.has(codeOf(error))) return moveWithoutLinks(from, to);
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!(await isSameFile(from, to))) return 'taken';
  }
  await unlink(from);
  return 'moved';
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([lstat(one, { bigint: true }), lstat(other, { bigint: true })]);
  return first.dev === second.dev && first.ino === second.ino;
}

/** The name is taken by an empty file made with O_EXCL, which the rename then replaces. */
async function moveWithoutLinks(from: string, to: string): Promise<'moved' | 'taken'> {
  const reserved = await open(to, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!reserved) return 'taken';
  await reserved.close();
  try {
    await rename(from, to);
    return 'moved';
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}
