import type { UploadView } from '../../shared/model.ts';

/** Whether nothing of this row's batch may leave yet. */
const isHeld = ({ stage, holdUntil }: UploadView, now: number): boolean =>
  stage === 'settling' && holdUntil !== null && holdUntil > now;

/** When the last hold among these rows ends, epoch ms; null when none is held any more. */
export function lastHoldEnd(uploads: Iterable<UploadView>, now: number): number | null {
  let end: number | null = null;
  for (const upload of uploads) {
    if (isHeld(upload, now)) end = Math.max(end ?? 0, upload.holdUntil ?? 0);
  }
  return end;
}

/** When the next of the holds ends, epoch ms; null when none is left. */
export function nextHoldEnd(uploads: Iterable<UploadView>, now: number): number | null {
  let end: number | null = null;
  for (const upload of uploads) {
    if (isHeld(upload, now)) end = Math.min(end ?? Number.POSITIVE_INFINITY, upload.holdUntil ?? 0);
  }
  return end;
}

/** How many of these rows are held. */
export function countHeld(uploads: Iterable<UploadView>, now: number): number {
  let held = 0;
  for (const upload of uploads) if (isHeld(upload, now)) held += 1;
  return held;
}
