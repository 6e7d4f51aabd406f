import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { Log } from '../engine/ports/log.ts';
import { retryWaiting } from '../engine/retry-waiting.ts';
import type { FailureCode } from '../shared/failure.ts';

/** What one address may have and the other not: files that wait for it need not wait any longer. */
const OF_THE_ADDRESS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'web-page',
  'redirected',
  'bad-answer',
  'server-error',
  'tls-refused',
]);

interface ElsewhereParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the engine is still the one in use. */
  readonly isCurrent: () => boolean;
}

/**
 * After a change of address: keys that were refused are asked again, once, and waits that are over by it end.
 */
export function goOnElsewhere(engine: Engine, { clock, log, isCurrent }: ElsewhereParts): void {
  const doubtful = engine.profiles.list().filter((profile) => profile.state !== 'working');
  engine.profiles
    .verify(doubtful.map((profile) => profile.id))
    .catch((error: unknown) => log.bug('verify-elsewhere', error));
  retryWaiting(engine, { codes: OF_THE_ADDRESS, clock, isCurrent });
}
