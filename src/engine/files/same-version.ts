import type { FileStat } from './file-port.ts';

/** What the store keeps of a version; ctime is left out, since a rename or a change of rights moves it. */
export type VersionMark = Pick<FileStat, 'size' | 'mtimeNs' | 'dev' | 'ino'>;

/** Whether two looks saw the same version of the same file. Enough between looks, and over a restart. */
export const sameVersion = (a: VersionMark, b: VersionMark): boolean =>
  a.size === b.size && a.mtimeNs === b.mtimeNs && a.dev === b.dev && a.ino === b.ino;

/** Whether nothing at all was done to the file between two looks: ctime too catches what mtime hides. */
export const untouched = (a: FileStat, b: FileStat): boolean =>
  a.kind === b.kind && sameVersion(a, b) && a.ctimeNs === b.ctimeNs;
