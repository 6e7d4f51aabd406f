import type { Failure } from '../../shared/failure.ts';
import type { FilePort, FileStat } from '../files/file-port.ts';
import type { FileMemory } from './file-memory.ts';
import type { WatchRoot } from './watch-events.ts';

/** Whether a root is there, and which folder of which disk it is. */
export type Presence =
  | { readonly state: 'present'; readonly dev: bigint; readonly ino: bigint }
  | { readonly state: 'missing' | 'no-permission' };

/** Remembered files asked which disk they were on. */
const ASKED_FILES = 16;

const NO_RIGHT = new Set(['EACCES', 'EPERM']);

/** Rights are told from trouble by the system's own code; a stale mount is a missing one. */
export const isNoRight = ({ detail }: Failure): boolean => NO_RIGHT.has(detail);

const absence = (failure: Failure): Presence => ({
  state: isNoRight(failure) ? 'no-permission' : 'missing',
});

/** Whether the remembered files lay on another disk than the folder that is there now. */
function onOtherDisk(root: WatchRoot, memory: FileMemory, stat: FileStat): boolean {
  const asked = memory.page(root.id, '', ASKED_FILES).filter(({ dev }) => dev !== 0n);
  return asked.length > 0 && asked.every(({ dev }) => dev !== stat.dev);
}

/**
 * Looks whether the root is there. A disk that was pulled out may leave its empty mount point behind: another
 * disk, nothing in it but hidden names, and files remembered. That is a missing root, not a root emptied by its owner.
 */
export async function lookAtRoot(root: WatchRoot, files: FilePort, memory: FileMemory): Promise<Presence> {
  const stat = await files.lstat(root.path);
  if (!stat.ok) return absence(stat.failure);
  if (stat.value.kind !== 'folder') return { state: 'missing' };
  const { dev, ino } = stat.value;
  if (!onOtherDisk(root, memory, stat.value)) return { state: 'present', dev, ino };
  const listed = await files.list(root.path);
  if (!listed.ok) return absence(listed.failure);
  const empty = listed.value.every(({ name }) => name.startsWith('.') || name === 'lost+found');
  return empty ? { state: 'missing' } : { state: 'present', dev, ino };
}

/** Whether two looks saw the same folder of the same disk. */
export const samePresence = (a: Presence | undefined, b: Presence): boolean =>
  a?.state === 'present' && b.state === 'present' && a.dev === b.dev && a.ino === b.ino;
