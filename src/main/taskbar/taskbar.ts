import type { Clock } from '../../engine/ports/clock.ts';
import type { Change } from '../../shared/change.ts';
import { SECOND } from '../../shared/units.ts';
import { throttled } from '../throttle.ts';
import { foldProgress, fractionOf, NO_RUN } from './run-progress.ts';

/** The taskbar is told at most four times a second (UX.md). */
const TELL_EVERY_MS = SECOND / 4;

/** Electron's taskbar calls, the window already chosen. */
export interface TaskbarPort {
  /** 0 to 1; null takes the bar away. */
  showProgress(fraction: number | null): void;
  /** How much needs the person; 0 takes the badge away. */
  showBadge(count: number): void;
}

/** The bar and the badge on the program's icon. */
export interface Taskbar {
  hear(change: Change): void;
  /** Another account: the bar starts anew. */
  reset(): void;
  stop(): void;
}

/** Tells the system what has changed, a few times a second and never the same thing twice. */
export function createTaskbar(clock: Clock, port: TaskbarPort): Taskbar {
  let progress = NO_RUN;
  let attention = 0;
  let shown: { readonly fraction: number | null; readonly attention: number } = {
    fraction: null,
    attention: 0,
  };
  const tell = throttled<void>(clock, TELL_EVERY_MS, () => {
    const next = { fraction: fractionOf(progress), attention };
    if (next.fraction !== shown.fraction) port.showProgress(next.fraction);
    if (next.attention !== shown.attention) port.showBadge(next.attention);
    shown = next;
  });
  return {
    hear(change) {
      progress = foldProgress(progress, change);
      if (change.kind === 'status') attention = needsPerson(change.status);
      if (change.kind === 'status' || change.kind === 'progress') tell.push();
    },
    reset() {
      progress = NO_RUN;
      attention = 0;
      tell.push();
    },
    stop: () => tell.stop(),
  };
}

/** Files that wait for the person; a refused account key is one thing even before a file waits for it. */
function needsPerson(status: Extract<Change, { kind: 'status' }>['status']): number {
  return Math.max(status.counts.attention, status.accountFailure === null ? 0 : 1);
}
