import type { UploadId } from '../../shared/ids.ts';
import { confine } from '../files/confine.ts';
import { readFully } from '../files/read-fully.ts';
import type { Services } from '../services.ts';
import type { AccountStore } from '../store/store.ts';

/**
 * The bytes of an upload's file as it lies on disk, for a small picture of it; undefined when it is gone, out of
 * its root, or larger than `maxBytes`.
 */
export async function readOriginal(
  deps: {
    readonly services: Pick<Services, 'files'>;
    readonly store: Pick<AccountStore, 'uploads' | 'roots'>;
  },
  id: UploadId,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const upload = deps.store.uploads.find(id);
  const root = upload && deps.store.roots.find(upload.rootId);
  if (!upload || !root || upload.version.size > maxBytes) return undefined;
  const path = await confine(deps.services.files, root.path, upload.version.path);
  const opened = path.ok ? await deps.services.files.open(path.value) : path;
  if (!opened.ok) return undefined;
  try {
    const bytes = new Uint8Array(upload.version.size);
    return bytes.subarray(0, await readFully(opened.value, bytes, 0));
  } finally {
    await opened.value.close();
  }
}
