import type { UploadId } from '../../shared/ids.ts';
import type { OpenFile } from '../files/file-port.ts';
import { readFully } from '../files/read-fully.ts';
import { sameVersion } from '../files/same-version.ts';
import { locateOriginal, type OriginalDeps } from './locate-original.ts';

/** An upload's own file, open; whoever has it closes it. */
export interface OpenOriginal {
  readonly file: OpenFile;
  readonly size: number;
}

/** Opens an upload's file where it lies now; undefined when it is gone, another version by now, or out of its root. */
export async function openOriginal(deps: OriginalDeps, id: UploadId): Promise<OpenOriginal | undefined> {
  const version = deps.store.uploads.find(id)?.version;
  const path = version && (await locateOriginal(deps, id));
  const opened = path === undefined ? undefined : await deps.services.files.open(path);
  if (!version || !opened?.ok) return undefined;
  const file = opened.value;
  const stat = await file.stat().catch(() => undefined);
  if (stat && sameVersion(stat, version)) return { file, size: version.size };
  await file.close();
  return undefined;
}

/** The bytes of an upload's file, for a small picture of it; undefined where there is none, or more than `maxBytes`. */
export async function readOriginal(
  deps: OriginalDeps,
  id: UploadId,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const upload = deps.store.uploads.find(id);
  if (!upload || upload.version.size > maxBytes) return undefined;
  const opened = await openOriginal(deps, id);
  if (!opened) return undefined;
  try {
    const bytes = new Uint8Array(opened.size);
    return bytes.subarray(0, await readFully(opened.file, bytes, 0));
  } finally {
    await opened.file.close();
  }
}
