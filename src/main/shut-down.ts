import type { Clock } from '../engine/ports/clock.ts';
import { SECOND } from '../shared/units.ts';

/** The engine gets this long to break off what runs; the store is consistent without it. */
const STOP_PATIENCE_MS = 5 * SECOND;

/** The part of Electron's `app` that is used here. */
export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  exit(code: number): void;
}

/** Ends the program once: however often it is asked to quit, and also when a part does not stop in time. */
export function shutDownOnQuit(app: QuittingApp, clock: Clock, stop: () => Promise<void>): void {
  let stopping = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    const late = clock.after(STOP_PATIENCE_MS, () => app.exit(0));
    stop()
      .catch(() => {})
      .finally(() => {
        late.cancel();
        app.exit(0);
      })
      .catch(() => {});
  });
}
