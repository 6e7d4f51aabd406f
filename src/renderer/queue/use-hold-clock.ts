import { useEffect, useReducer } from 'react';
import type { UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';
import { nextHoldEnd } from './holds.ts';

/** A time to tell by which rows are held, epoch ms: turns over when a hold ends, also without any change of a row. */
export function useHoldClock(uploads: ReadonlyMap<UploadId, UploadView>): number {
  const [, turnOver] = useReducer((turns: number) => turns + 1, 0);
  const now = Date.now();
  const end = nextHoldEnd(uploads.values(), now);
  useEffect(() => {
    if (end === null) return;
    const timer = setTimeout(turnOver, Math.max(0, end - Date.now()) + 1);
    return () => clearTimeout(timer);
  }, [end]);
  // The same number as long as nothing is held: the sleeves are laid out anew only when a row changes.
  return end === null ? Number.POSITIVE_INFINITY : now;
}
