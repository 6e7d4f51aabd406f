import { LIMITS, type Limits } from '../engine/api/limits.ts';
import { UploadRate } from '../engine/api/upload-rate.ts';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';

interface PaceParts {
  readonly settings: SettingsPort;
  readonly clock: Clock;
  readonly engine: () => Engine | undefined;
}

/** How much at a time and how fast the engine sends, by the person's choice; one for all accounts of the program. */
export interface Pace {
  /** The one object the engine reads its numbers from; changed in place. */
  readonly limits: Limits;
  readonly rate: UploadRate;
  /** The choice is another one: what runs goes on under it. */
  changed(): void;
}

export function createPace({ settings, clock, engine }: PaceParts): Pace {
  const limits = { ...LIMITS, concurrency: settings.read().concurrency };
  const rate = new UploadRate(clock, settings.read().uploadBytesPerSecond);
  return {
    limits,
    rate,
    changed() {
      const { concurrency, uploadBytesPerSecond } = settings.read();
      limits.concurrency = concurrency;
      rate.set(uploadBytesPerSecond);
      // Asks for no upload, and so only wakes the queue: slots that are free now fill at once.
      engine()?.queue.retry([]);
    },
  };
}
