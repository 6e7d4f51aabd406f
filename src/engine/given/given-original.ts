import type { BatchId } from '../../shared/ids.ts';
import { confine } from '../files/confine.ts';
import type { FilePort, FileStat } from '../files/file-port.ts';
import { mediaTypeOfName } from '../files/media-type.ts';
import { readFully } from '../files/read-fully.ts';
import { sameVersion } from '../files/same-version.ts';
import type { Services } from '../services.ts';
import type { AccountStore } from '../store/store.ts';
import type { GivenFile } from './given-file.ts';

/** A given file as a small picture can be made of it. */
export interface GivenOriginal {
  /** Names this version of it: another file, or another version, has another name. */
  readonly name: string;
  /** Its bytes; undefined when it is larger than `maxBytes`, gone, or another version by now. */
  read(maxBytes: number): Promise<Uint8Array | undefined>;
}

interface OfBatchDeps {
  readonly services: Pick<Services, 'files'>;
  readonly store: Pick<AccountStore, 'given' | 'roots'>;
}

/** Files of a batch among which its pictures are looked for. [ours] */
const LOOKED_AT = 100;

/** Finds a given file where it lay, links on the way refused; undefined when it is gone, or on another disk. */
export async function givenOriginal(
  files: FilePort,
  { root, path, dev }: Pick<GivenFile, 'root' | 'path' | 'dev'>,
): Promise<GivenOriginal | undefined> {
  const full = await confine(files, root, path);
  if (!full.ok) return undefined;
  const stat = await files.lstat(full.value);
  if (!stat.ok || stat.value.kind !== 'file' || stat.value.dev !== dev) return undefined;
  const seen = stat.value;
  return {
    name: `given ${seen.size} ${seen.mtimeNs} ${seen.dev} ${seen.ino} ${full.value}`,
    read: async (maxBytes) => (seen.size > maxBytes ? undefined : readVersion(files, full.value, seen)),
  };
}

/** The picture of a batch at `place`, counted from 0, while the batch is not queued; among its first files only. */
export async function originalOfBatch(
  { services, store }: OfBatchDeps,
  batch: BatchId,
  place: number,
): Promise<GivenOriginal | undefined> {
  const pictures = store.given
    .ofBatch(batch, LOOKED_AT)
    .filter((row) => mediaTypeOfName(row.path)?.kind === 'image');
  const row = pictures[place];
  const root = row && store.roots.find(row.rootId)?.path;
  return row && root !== undefined ? givenOriginal(services.files, { ...row, root }) : undefined;
}

async function readVersion(files: FilePort, path: string, seen: FileStat): Promise<Uint8Array | undefined> {
  const opened = await files.open(path);
  if (!opened.ok) return undefined;
  try {
    if (!sameVersion(await opened.value.stat(), seen)) return undefined;
    const bytes = new Uint8Array(seen.size);
    return bytes.subarray(0, await readFully(opened.value, bytes, 0));
  } catch {
    return undefined;
  } finally {
    await opened.value.close();
  }
}
