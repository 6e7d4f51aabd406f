import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { Log } from '../engine/ports/log.ts';
import type { FailureCode } from '../shared/failure.ts';
import type { UploadView } from '../shared/model.ts';

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
 * After a change of address: keys that were refused are asked again, once, and waits that are over by it end. The
 * queue is read page by page, so that a long one holds nothing up.
 */
export function goOnElsewhere(engine: Engine, { clock, log, isCurrent }: ElsewhereParts): void {
  const doubtful = engine.profiles.list().filter((profile) => profile.state !== 'working');
  engine.profiles
    .verify(doubtful.map((profile) => profile.id))
    .catch((error: unknown) => log.bug('verify-elsewhere', error));
  const retryFrom = (after?: string): void => {
    if (!isCurrent()) return;
    const { uploads, next } = engine.queue.list(after);
    engine.queue.retry(uploads.filter(waitsForAddress).map((upload) => upload.id));
    if (next !== null) clock.after(0, () => retryFrom(next));
  };
  retryFrom();
}

const waitsForAddress = ({ stage, failure }: UploadView): boolean =>
  stage === 'waiting' && failure !== null && OF_THE_ADDRESS.has(failure.code);
