import type { Clock } from '../../engine/ports/clock.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Store } from '../../engine/store/store.ts';
import type { Change } from '../../shared/change.ts';
import { SECOND } from '../../shared/units.ts';
import { throttled } from '../throttle.ts';
import type { PastedPictures } from './pasted-pictures.ts';

/** Uploads may end by the hundred; nobody waits for this. [ours] */
const SWEEP_EVERY_MS = 5 * SECOND;

interface SweepParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Pick<Store, 'pathsInUse' | 'damages'>;
  readonly pictures: Pick<PastedPictures, 'sweep'>;
}

/** Takes pasted pictures away once their uploads are done or taken back, and at the start what a kill left over. */
export interface PastedSweep {
  hear(change: Change): void;
  stop(): void;
}

/** The first sweep begins at once. */
export function sweepPasted({ clock, log, store, pictures }: SweepParts): PastedSweep {
  // A store that lost rows cannot tell what is still owed: then everything stays.
  const isWhole = store.damages.last() === undefined;
  const sweep = throttled<void>(clock, SWEEP_EVERY_MS, () => {
    pictures.sweep((folder) => store.pathsInUse(folder)).catch((error: unknown) => log.bug('pasted', error));
  });
  if (isWhole) sweep.push();
  return {
    hear(change) {
      if (isWhole && mayEnd(change)) sweep.push();
    },
    stop: () => sweep.stop(),
  };
}

/** Whether something may have come to an end that a pasted picture was needed for. */
const mayEnd = (change: Change): boolean =>
  change.kind === 'upload-removed' ||
  change.kind === 'inbox' ||
  (change.kind === 'upload' && (change.upload.stage === 'done' || change.upload.stage === 'closed'));
