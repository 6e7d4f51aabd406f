import type { Limits } from '../api/limits.ts';
import type { FilePort } from '../files/file-port.ts';
import type { Clock, Random } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { FileMemory } from './file-memory.ts';
import type { Hints } from './hints.ts';
import type { WatchEvents } from './watch-events.ts';

type WatchLimits = Pick<
  Limits,
  | 'unsettledThresholds'
  | 'rescanMs'
  | 'pollMs'
  | 'polledRescanMs'
  | 'rootMissingRetryMs'
  | 'maxSidecarBytes'
  | 'maxDescriptionLength'
>;

/** What watching a root needs from outside. */
export interface WatchDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly files: FilePort;
  readonly memory: FileMemory;
  readonly events: WatchEvents;
  readonly hints: Hints;
  readonly limits: WatchLimits;
  readonly log: Log;
}
