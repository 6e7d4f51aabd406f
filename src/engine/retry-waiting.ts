import type { FailureCode } from '../shared/failure.ts';
import type { Engine } from './engine.ts';
import type { Clock } from './ports/clock.ts';

interface RetryParts {
  /** Files that wait for one of these need not wait any longer. */
  readonly codes: ReadonlySet<FailureCode>;
  readonly clock: Clock;
  /** Whether the engine is still the one in use. */
  readonly isCurrent: () => boolean;
}

/** Ends waits for certain reasons. The queue is read page by page, so that a long one holds nothing up. */
export function retryWaiting(engine: Engine, { codes, clock, isCurrent }: RetryParts): void {
  const retryFrom = (after?: string): void => {
    if (!isCurrent()) return;
    const { uploads, next } = engine.queue.list(after);
    const over = uploads.filter(
      ({ stage, failure }) => stage === 'waiting' && failure !== null && codes.has(failure.code),
    );
    engine.queue.retry(over.map((upload) => upload.id));
    if (next !== null) clock.after(0, () => retryFrom(next));
  };
  retryFrom();
}
