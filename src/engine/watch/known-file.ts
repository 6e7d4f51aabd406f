import { join } from 'node:path';
import type { FilePort, OpenFile } from '../files/file-port.ts';
import { sampleOf } from '../files/fingerprint.ts';
import { platformRules } from '../files/platform-table.ts';
import { sameVersion } from '../files/same-version.ts';
import { fileFailure } from '../files/system-error.ts';
import type { RememberedFile } from './file-memory.ts';
import type { FoundFile } from './scan.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { WatchRoot } from './watch-events.ts';

type MemoryDeps = Pick<WatchDeps, 'memory' | 'files'>;

/** The row a version of a file gets under one fate. */
export const remembered = ({ path, stat }: FoundFile, fate: RememberedFile['fate']): RememberedFile => ({
  path,
  size: stat.size,
  mtimeNs: stat.mtimeNs,
  dev: stat.dev,
  ino: stat.ino,
  fate,
});

/** The sample of a file's content, opened for it alone; undefined when it cannot be read now. */
export async function sampleAt(files: FilePort, path: string): Promise<FoundSample | undefined> {
  const opened = await files.open(path);
  if (!opened.ok) return undefined;
  try {
    const stat = await opened.value.stat();
    const sample = await sampleOf(opened.value, stat.size);
    return sample.ok ? { stat, sample: sample.value } : undefined;
  } catch (error) {
    // Throws what is a bug, and no trouble of the disk.
    fileFailure(error, platformRules(process.platform));
    return undefined;
  } finally {
    await opened.value.close();
  }
}

export interface FoundSample {
  readonly stat: FoundFile['stat'];
  readonly sample: string;
}

/** What memory says of a found file: known as it is, unknown, or a baselined file whose stat changed. */
function standing(root: WatchRoot, row: RememberedFile | undefined, found: FoundFile) {
  if (!row) return 'unknown';
  // What a person left where it is stays there, until it is another version.
  if (row.fate.kind === 'ignored' && row.fate.reason !== 'left') return 'unknown';
  if (row.fate.kind === 'baseline' && root.existing === 'upload') return 'unknown';
  if (sameVersion(row, found.stat)) return 'known';
  return row.fate.kind === 'baseline' && row.size === found.stat.size ? 'maybe-touched' : 'unknown';
}

/** Takes note of a baselined file's new stat, when its content is what it was. */
function keptBaseline(
  deps: MemoryDeps & { readonly root: WatchRoot },
  found: FoundFile,
  sample: string,
): boolean {
  const row = deps.memory.find(deps.root.id, found.path);
  if (row?.fate.kind !== 'baseline' || row.fate.sample !== sample) return false;
  deps.memory.remember(deps.root.id, [remembered(found, row.fate)]);
  return true;
}

/** Whether a scan may pass over this file: remembered as it is, or a baselined file that was only touched. */
export async function isKnownFile(deps: MemoryDeps, root: WatchRoot, found: FoundFile): Promise<boolean> {
  const said = standing(root, deps.memory.find(root.id, found.path), found);
  if (said !== 'maybe-touched') return said === 'known';
  const now = await sampleAt(deps.files, join(root.path, found.path));
  if (now === undefined) return false;
  return keptBaseline({ ...deps, root }, { path: found.path, stat: now.stat }, now.sample);
}

/** The same question for a file that has settled and is open. */
export async function isKnownOpenFile(
  deps: MemoryDeps & { readonly root: WatchRoot },
  found: FoundFile,
  file: OpenFile,
): Promise<boolean> {
  const said = standing(deps.root, deps.memory.find(deps.root.id, found.path), found);
  if (said !== 'maybe-touched') return said === 'known';
  const sample = await sampleOf(file, found.stat.size);
  return sample.ok && keptBaseline(deps, found, sample.value);
}
