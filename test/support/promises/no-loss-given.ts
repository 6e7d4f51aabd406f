import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../../../src/engine/queue/upload.ts';
import type { Evidence } from '../check.ts';

/** 1, of files given by hand: one that lies where it lay, as it was, is not given up as gone or as another version. */
export function noLossOfGiven({ store }: Evidence, uploads: readonly Upload[]): string[] {
  return uploads.flatMap((upload) => {
    const { state, version } = upload;
    const root = store.roots.find(upload.rootId);
    if (!root?.given || state.kind !== 'closed' || carriedOn(upload, uploads)) return [];
    if (state.reason !== 'vanished' && state.reason !== 'superseded') return [];
    const now = statOf(join(root.path, version.path));
    const same = now?.isFile() && now.size === version.size && BigInt(now.ino) === version.ino;
    const mtime = now && BigInt(Math.trunc(now.mtimeMs)) === version.mtimeNs / 1_000_000n;
    return same && mtime
      ? [`1: ${version.path} was given by hand, is there, and is closed as ${state.reason}`]
      : [];
  });
}

/** Given once more, or found again. */
const carriedOn = (upload: Upload, uploads: readonly Upload[]): boolean =>
  uploads.some(
    ({ rootId, version, order }) =>
      rootId === upload.rootId && version.path === upload.version.path && order > upload.order,
  );

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
