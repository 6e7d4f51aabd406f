import type { Change } from '../../shared/change.ts';
import type { UploadId } from '../../shared/ids.ts';

type Progress = Extract<Change, { kind: 'progress' }>;

/** Changes to show at once, and the newest progress of each row, kept back for the next beat. */
export interface Paced {
  readonly now: readonly Change[];
  readonly later: ReadonlyMap<UploadId, Progress>;
}

/** Splits a batch: transitions are shown at once, numbers wait for the beat and the last one wins. */
export function pace(held: ReadonlyMap<UploadId, Progress>, changes: readonly Change[]): Paced {
  const later = new Map(held);
  const now: Change[] = [];
  for (const change of changes) {
    if (change.kind === 'progress') {
      later.set(change.id, change);
      continue;
    }
    if (change.kind === 'upload') later.delete(change.upload.id);
    if (change.kind === 'upload-removed') later.delete(change.id);
    now.push(change);
  }
  return { now, later };
}
