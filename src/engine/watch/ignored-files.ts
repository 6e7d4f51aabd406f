import type { UploadId } from '../../shared/ids.ts';
import type { RememberedFile } from './file-memory.ts';
import type { FoundIgnored } from './scan.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { WatchRoot } from './watch-events.ts';

/** Remembers what is not uploaded, so that each entry is told of once and not after every restart. */
export interface IgnoredFiles {
  note(found: readonly FoundIgnored[]): void;
  /** Writes what was noted; to be called at the end of a scan. */
  flush(): void;
}

/** Rows written in one transaction. */
const BATCH = 500;

const rowOf = ({ path, reason, stat }: FoundIgnored): RememberedFile => ({
  path,
  size: stat?.size ?? 0,
  mtimeNs: stat?.mtimeNs ?? 0n,
  dev: stat?.dev ?? 0n,
  ino: stat?.ino ?? 0n,
  fate: { kind: 'ignored', reason },
});

/** The ignored entries of one root. */
export function ignoredFiles(
  deps: Pick<WatchDeps, 'memory' | 'events' | 'clock'>,
  root: WatchRoot,
): IgnoredFiles {
  const { memory, events, clock } = deps;
  let noted: FoundIgnored[] = [];

  /** An upload's file that became something ignored (a link, say) is gone as far as the upload is concerned. */
  const tellVanished = (found: readonly FoundIgnored[]): void => {
    const uploads: UploadId[] = [];
    for (const { path } of found) {
      const before = memory.find(root.id, path)?.fate;
      if (before?.kind === 'upload') uploads.push(before.uploadId);
      if (before?.kind === 'inbox') events.inboxGone(root.id, path);
    }
    if (uploads.length > 0) events.vanished(root.id, uploads);
  };
  const flush = (): void => {
    const batch = noted;
    noted = [];
    if (batch.length === 0) return;
    tellVanished(batch);
    memory.remember(root.id, batch.map(rowOf));
    const seenAt = clock.now();
    for (const { path, reason } of batch) events.ignored({ rootId: root.id, path, reason, seenAt });
  };
  const isNew = ({ path, reason }: FoundIgnored): boolean => {
    const fate = memory.find(root.id, path)?.fate;
    return fate?.kind !== 'ignored' || fate.reason !== reason;
  };
  return {
    note: (found) => {
      noted.push(...found.filter(isNew));
      if (noted.length >= BATCH) flush();
    },
    flush,
  };
}
