import type { Clock } from '../engine/ports/clock.ts';
import { SECOND } from '../shared/units.ts';

/** The engine gets this long to break off what runs; the store is consistent without it. */
const STOP_PATIENCE_MS = 5 * SECOND;

/** The part of Electron's `app` that is used here. */
export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  exit(code: number): void;
}

export interface ShutDownParts {
  readonly clock: Clock;
  /** Whether the person lets the program go; asked only where something would be broken off. */
  readonly mayQuit: () => boolean | Promise<boolean>;
  readonly stop: () => Promise<void>;
}

export interface ShutDown {
  /** The person's own quit: by menu, tray or closing. */
  askToQuit(): void;
  /** Ends without a question. */
  end(): void;
}

/**
 * Ends the program once: however often it is asked to quit, and also when a part does not stop in time. A quit
 * from outside is never asked about: Chromium makes one of every signal, and a computer that shuts down waits
 * for nobody's answer.
 */
export function shutDownOnQuit(app: QuittingApp, parts: ShutDownParts): ShutDown {
  let asking = false;
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    const late = parts.clock.after(STOP_PATIENCE_MS, () => app.exit(0));
    parts
      .stop()
      .catch(() => {})
      .finally(() => {
        late.cancel();
        app.exit(0);
      })
      .catch(() => {});
  };
  const askThenEnd = async (): Promise<void> => {
    asking = true;
    // A question that cannot be put must not keep the program alive.
    const agreed = await Promise.resolve()
      .then(() => parts.mayQuit())
      .catch(() => true);
    asking = false;
    if (agreed) end();
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    end();
  });
  return {
    end,
    askToQuit() {
      if (!asking && !stopping) void askThenEnd();
    },
  };
}
