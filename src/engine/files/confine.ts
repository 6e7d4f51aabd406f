import { isAbsolute, join, relative, sep } from 'node:path';
import { failure } from '../../shared/failure.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { FilePort } from './file-port.ts';

const outside = (detail: string): Result<never> => failed(failure('file-outside-root', detail));

/** On Windows a name cannot hold these; elsewhere they are letters like any other. */
const SEPARATORS_OF_WINDOWS = /[\\:]/;

/** Names that would climb or stand still are never names of files a scan has found. */
const climbs = (name: string): boolean =>
  ['', '.', '..'].includes(name) || name.includes('\0') || (sep === '\\' && SEPARATORS_OF_WINDOWS.test(name));

/** Whether a path lies in a folder (or is it), by their text alone. */
function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The full path of a file below a root, after making sure that the way to it leads through no symlink and ends
 * inside the root. The last step is held by `open`, which follows no link either.
 */
export async function confine(files: FilePort, root: string, path: string): Promise<Result<string>> {
  const names = path.split('/');
  if (names.some(climbs)) return outside('not a path below the root');
  let parent = root;
  for (const name of names.slice(0, -1)) {
    parent = join(parent, name);
    const stat = await files.lstat(parent);
    if (!stat.ok) return stat;
    if (stat.value.kind === 'symlink') return outside('a folder on the way is a symlink');
    if (stat.value.kind !== 'folder') return failed(failure('file-missing', 'ENOTDIR'));
  }
  const real = await files.realpath(parent);
  if (!real.ok) return real;
  if (!liesIn(root, real.value)) return outside('the real path leaves the root');
  const full = join(parent, names.at(-1) ?? '');
  const last = await files.lstat(full);
  if (!last.ok) return last;
  return last.value.kind === 'symlink' ? outside('symlink') : ok(full);
}
