import type { Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

/**
 * Names of an upload's content, the best one first: the sha-256 of its bytes once that is known, and the version of its
 * file on disk. Two uploads of one name have one content; one content may have two names.
 */
export function contentNames(upload: Upload | undefined): readonly string[] {
  if (upload === undefined) return [];
  const { rootId, version, state } = upload;
  const { path, size, mtimeNs, dev, ino } = version;
  const fingerprint = state.kind === 'done' ? state.fingerprint : claimOf(state)?.fingerprint;
  const onDisk = `file ${rootId} ${size} ${mtimeNs} ${dev} ${ino} ${path}`;
  return fingerprint === undefined ? [onDisk] : [`sha256 ${fingerprint}`, onDisk];
}
