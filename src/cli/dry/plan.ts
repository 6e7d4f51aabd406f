import type { Engine } from '../../engine/engine.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Upload } from '../../engine/queue/upload.ts';
import { claimOf } from '../../engine/queue/upload-state.ts';
import type { UploadId } from '../../shared/ids.ts';
import { isPaused } from '../../shared/is-paused.ts';
import type { UploadView } from '../../shared/model.ts';
import type { StoredAccount } from '../read/stored-account.ts';
import type { UploadLine } from '../run/reporter.ts';
import { wasAsked } from './shut-door.ts';

/** What the next run would do with one file. */
export type Action =
  /** Send its bytes. */
  | 'upload'
  /** Look at its link first: its bytes may have arrived. */
  | 'check'
  /** Nothing: the same content is live, or is sent before it. */
  | 'known'
  | 'wait'
  | 'blocked'
  | 'fail'
  | 'unsettled'
  | 'closed';

export interface PlannedFile {
  readonly action: Action;
  readonly line: UploadLine;
}

/** Follows every open upload and every file a dry run meets, until it is known what would become of each. */
export class Plan {
  readonly #clock: Clock;
  readonly #unsettledAfterMs: number;
  readonly #lines = new Map<UploadId, UploadLine>();
  /** Candidates, by when they were first met, monotonic ms. */
  readonly #since = new Map<UploadId, number>();
  readonly #claimed = new Set<UploadId>();

  constructor(clock: Clock, unsettledAfterMs: number) {
    this.#clock = clock;
    this.#unsettledAfterMs = unsettledAfterMs;
  }

  /** What earlier runs left. */
  begin(account: StoredAccount): void {
    for (const upload of account.uploads()) {
      if (upload.state.kind === 'done' || upload.state.kind === 'closed') continue;
      this.#lines.set(upload.id, account.line(upload));
      if (this.#mayHaveArrived(upload)) this.#claimed.add(upload.id);
    }
  }

  /** Candidates that settled are rows of their own from then on. */
  listen(engine: Engine): void {
    engine.subscribe((change) => {
      if (change.kind === 'upload-removed') this.#lines.delete(change.id);
    });
  }

  see(line: UploadLine): void {
    const { id } = line.view;
    this.#lines.set(id, line);
    if (!this.#since.has(id)) this.#since.set(id, this.#clock.monotonic());
  }

  /** Whether anything may still turn out otherwise. */
  get moving(): boolean {
    return [...this.#lines.values()].some(({ view }) => this.#isMoving(view));
  }

  /** In the order of the queue. */
  files(): readonly PlannedFile[] {
    return [...this.#lines.values()]
      .sort((one, other) => one.view.order - other.view.order)
      .map((line) => ({ action: this.#actionOf(line.view), line }));
  }

  #isMoving(view: UploadView): boolean {
    switch (view.stage) {
      case 'settling':
        return !this.#isUnsettled(view);
      case 'queued':
        return !isPaused(view);
      case 'preparing':
      case 'uploading':
      case 'checking':
        return true;
      case 'waiting':
        return view.until !== null && view.until <= this.#clock.now();
      default:
        return false;
    }
  }

  #isUnsettled({ id }: UploadView): boolean {
    return this.#clock.monotonic() - (this.#since.get(id) ?? 0) >= this.#unsettledAfterMs;
  }

  #mayHaveArrived({ state }: Upload): boolean {
    if (state.kind === 'finishing' || state.kind === 'sent') return true;
    return state.kind === 'waiting' && claimOf(state) !== null && state.until <= this.#clock.now();
  }

  #actionOf(view: UploadView): Action {
    if (this.#claimed.has(view.id)) return 'check';
    switch (view.stage) {
      case 'settling':
        return 'unsettled';
      case 'failed':
        return wasAsked(view.failure) ? 'upload' : 'fail';
      case 'blocked':
        return 'blocked';
      case 'closed':
        return view.closed === 'known' ? 'known' : 'closed';
      case 'done':
        return 'known';
      default:
        return isPaused(view) ? 'blocked' : 'wait';
    }
  }
}
