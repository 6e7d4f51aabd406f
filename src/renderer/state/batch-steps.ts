import type { BatchId, ProfileId } from '../../shared/ids.ts';
import type { Stage, UploadView } from '../../shared/model.ts';

/** How far a batch is; `files` and `up` leave out what was cancelled or never had to be sent. */
export interface BatchCount {
  readonly id: BatchId;
  readonly profileId: ProfileId;
  readonly files: number;
  readonly up: number;
  /** Nothing of it is still to happen. */
  readonly ended: boolean;
  /** The first byte may be on its way, or a file is up. */
  readonly begun: boolean;
}

const BEGUN: ReadonlySet<Stage> = new Set(['preparing', 'uploading', 'checking', 'done']);

/** Counts some batches in one pass over the queue. */
export function countBatches(
  uploads: Iterable<UploadView>,
  wanted: ReadonlySet<BatchId>,
): readonly BatchCount[] {
  const counts = new Map<BatchId, BatchCount>();
  for (const { batchId: id, profileId, stage } of uploads) {
    if (!wanted.has(id)) continue;
    const { files, up, ended, begun } = counts.get(id) ?? { files: 0, up: 0, ended: true, begun: false };
    counts.set(id, {
      ...{ id, profileId },
      files: files + (stage === 'closed' ? 0 : 1),
      up: up + (stage === 'done' ? 1 : 0),
      ended: ended && (stage === 'done' || stage === 'closed'),
      begun: begun || BEGUN.has(stage),
    });
  }
  return [...counts.values()];
}

/** 0 = begun, 1 to 3 = so many quarters are up, 4 = all of it. */
export type BatchStep = 0 | 1 | 2 | 3 | 4;

const STEPS: readonly BatchStep[] = [0, 1, 2, 3];
/** A smaller batch is soon up: only its end is worth a word. [ours] */
const FEW = 10;

/** What of a batch is worth a word now; null when nothing is. */
export function stepOf({ files, up, ended, begun }: BatchCount): BatchStep | null {
  if (ended) return up === 0 ? null : 4;
  if (!begun || files < FEW) return null;
  return STEPS[Math.floor((4 * up) / files)] ?? null;
}
