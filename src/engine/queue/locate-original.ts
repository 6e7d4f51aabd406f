import type { UploadId } from '../../shared/ids.ts';
import { confine } from '../files/confine.ts';
import type { FilePort } from '../files/file-port.ts';
import { sameVersion } from '../files/same-version.ts';
import type { Services } from '../services.ts';
import type { AccountStore } from '../store/store.ts';
import type { FileVersion } from './upload.ts';
import { isNumbered, uploadedFolder } from './uploaded-names.ts';

/** What is needed to find the file of an upload. */
export interface OriginalDeps {
  readonly services: Pick<Services, 'files'>;
  readonly store: Pick<AccountStore, 'uploads' | 'roots'>;
}

/** The full path of an upload's file as it lies on disk now; undefined where `locateVersion` finds none. */
export async function locateOriginal(
  { services, store }: OriginalDeps,
  id: UploadId,
): Promise<string | undefined> {
  const upload = store.uploads.find(id);
  const root = upload && store.roots.find(upload.rootId);
  return upload && root && locateVersion(services.files, root.path, upload.version);
}

/**
 * The full path at which a version of a file lies now: where it was found, or among the originals that were moved
 * after their upload, under whatever number. Undefined when it is gone, is another version by now, or lies outside
 * its root.
 */
export async function locateVersion(
  files: FilePort,
  root: string,
  version: FileVersion,
): Promise<string | undefined> {
  const name = version.path.slice(version.path.lastIndexOf('/') + 1);
  const folder = uploadedFolder(version.path);
  const near = await firstOf(files, root, { version, places: [version.path, `${folder}/${name}`] });
  if (near !== undefined) return near;
  const listed = await files.list(`${root}/${folder}`);
  const names = listed.ok ? listed.value.map((entry) => entry.name) : [];
  const places = names.filter((other) => isNumbered(name, other)).map((other) => `${folder}/${other}`);
  return firstOf(files, root, { version, places });
}

async function firstOf(
  files: FilePort,
  root: string,
  { version, places }: { readonly version: FileVersion; readonly places: readonly string[] },
): Promise<string | undefined> {
  for (const place of places) {
    const path = await confine(files, root, place);
    const stat = path.ok ? await files.lstat(path.value) : path;
    if (path.ok && stat.ok && sameVersion(stat.value, version)) return path.value;
  }
  return undefined;
}
