import type { Clock } from '../../engine/ports/clock.ts';
import type { Change } from '../../shared/change.ts';
import type { BatchId } from '../../shared/ids.ts';
import { isPaused } from '../../shared/is-paused.ts';
import type { UploadView } from '../../shared/model.ts';
import { pathOf } from '../run/followed-files.ts';

interface BatchParts {
  readonly clock: Clock;
  /** How many files were given. */
  readonly size: number;
  /** After this long a file that is still changing counts as ended, ms. */
  readonly unsettledAfterMs: number;
  /** A file has ended, or will not end without a person. Called once for each. */
  ended(view: UploadView): void;
}

/** Follows the files given together, each to its end. */
export class GivenBatch {
  readonly #parts: BatchParts;
  readonly #startedAt: number;
  /** The newest row of each path. */
  readonly #rows = new Map<string, UploadView>();
  readonly #told = new Set<string>();
  #batch: BatchId | undefined;

  constructor(parts: BatchParts) {
    this.#parts = parts;
    this.#startedAt = parts.clock.monotonic();
  }

  /** From here on changes of this batch count. */
  begin(batch: BatchId): void {
    this.#batch = batch;
  }

  hear(change: Change): void {
    if (change.kind !== 'upload' || change.upload.batchId !== this.#batch) return;
    const view = change.upload;
    const path = pathOf(view);
    const before = this.#rows.get(path);
    if (before && before.order > view.order && before.stage !== 'settling') return;
    this.#rows.set(path, view);
    if (!hasEnded(view) || this.#told.has(path)) return;
    this.#told.add(path);
    this.#parts.ended(view);
  }

  get ended(): boolean {
    if (this.#told.size >= this.#parts.size) return true;
    const open = this.#open();
    return open.every((view) => view.stage === 'settling') && this.#tooLate;
  }

  /** Files that have not ended yet; one that was not heard of is among the unsettled. */
  count(): { readonly waiting: number; readonly unsettled: number } {
    const waiting = this.#open().filter((view) => view.stage !== 'settling').length;
    return { waiting, unsettled: Math.max(0, this.#parts.size - this.#told.size - waiting) };
  }

  #open(): readonly UploadView[] {
    return [...this.#rows].filter(([path]) => !this.#told.has(path)).map(([, view]) => view);
  }

  get #tooLate(): boolean {
    return this.#parts.clock.monotonic() - this.#startedAt >= this.#parts.unsettledAfterMs;
  }
}

/** A new version of a file that changed meanwhile comes in its place. */
const hasEnded = (view: UploadView): boolean =>
  view.stage === 'done' ||
  view.stage === 'failed' ||
  view.stage === 'blocked' ||
  (view.stage === 'closed' && view.closed !== 'superseded') ||
  (view.stage === 'queued' && isPaused(view));
