import type { Change } from '../../shared/change.ts';
import type { UploadId } from '../../shared/ids.ts';
import type { EngineStatus } from '../../shared/model.ts';

/** How far the files that are owed now have come: from the first of them until none is left. */
export interface RunProgress {
  /** Bytes of everything that was owed in this run. */
  readonly totalBytes: number;
  /** Bytes still owed; a file counts whole until it is sent. */
  readonly leftBytes: number;
  /** What the running uploads have handed over. */
  readonly sent: ReadonlyMap<UploadId, number>;
  readonly running: boolean;
}

export const NO_RUN: RunProgress = { totalBytes: 0, leftBytes: 0, sent: new Map(), running: false };

/** Folds one change in. What comes on top makes the run longer; what is gone, sent or not, is done with. */
export function foldProgress(before: RunProgress, change: Change): RunProgress {
  if (change.kind === 'status') return afterStatus(before, change.status);
  if (change.kind === 'progress') {
    return { ...before, sent: new Map(before.sent).set(change.id, change.sentBytes) };
  }
  if (change.kind === 'upload' && change.upload.stage !== 'uploading')
    return without(before, change.upload.id);
  return change.kind === 'upload-removed' ? without(before, change.id) : before;
}

/** 0 to 1 for the taskbar; null while nothing moves, so that no bar stands there for ever. */
export function fractionOf({ totalBytes, leftBytes, sent, running }: RunProgress): number | null {
  if (!running || totalBytes <= 0) return null;
  const partial = [...sent.values()].reduce((sum, bytes) => sum + bytes, 0);
  const up = totalBytes - leftBytes + Math.min(partial, leftBytes);
  // Whole percents: the eye sees no more, and the system is told less often.
  return Math.max(0, Math.floor((up / totalBytes) * 100) / 100);
}

function afterStatus(before: RunProgress, status: EngineStatus): RunProgress {
  const leftBytes = status.bytesLeft;
  const added = Math.max(0, leftBytes - before.leftBytes);
  const over = leftBytes === 0 && status.counts.active === 0;
  return {
    ...before,
    leftBytes,
    totalBytes: over ? 0 : before.totalBytes + added,
    running: !status.paused && status.online && status.counts.active > 0,
  };
}

function without(before: RunProgress, id: UploadId): RunProgress {
  if (!before.sent.has(id)) return before;
  const sent = new Map(before.sent);
  sent.delete(id);
  return { ...before, sent };
}
