import type { UploadId } from '../../shared/ids.ts';
import { confine } from '../files/confine.ts';
import { sameVersion } from '../files/same-version.ts';
import type { Services } from '../services.ts';
import type { AccountStore } from '../store/store.ts';
import { UPLOADED } from './originals.ts';

/** What is needed to find the file of an upload. */
export interface OriginalDeps {
  readonly services: Pick<Services, 'files'>;
  readonly store: Pick<AccountStore, 'uploads' | 'roots'>;
}

/**
 * The full path of an upload's file as it lies on disk now: where it was found, or among the originals that were moved
 * after their upload. Undefined when it is gone, is another version by now, or lies outside its root.
 */
export async function locateOriginal(deps: OriginalDeps, id: UploadId): Promise<string | undefined> {
  const upload = deps.store.uploads.find(id);
  const root = upload && deps.store.roots.find(upload.rootId);
  if (!upload || !root) return undefined;
  for (const place of [upload.version.path, `${UPLOADED}/${upload.version.path}`]) {
    const path = await confine(deps.services.files, root.path, place);
    const stat = path.ok ? await deps.services.files.lstat(path.value) : path;
    if (path.ok && stat.ok && sameVersion(stat.value, upload.version)) return path.value;
  }
  return undefined;
}
