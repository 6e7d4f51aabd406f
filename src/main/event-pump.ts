import type { Clock, Timer } from '../engine/ports/clock.ts';
import type { Change, ChangeBatch } from '../shared/change.ts';
import { SECOND } from '../shared/units.ts';

/** At most 10 batches a second reach the window. */
const BATCH_EVERY_MS = SECOND / 10;

/** Beyond this a snapshot is cheaper than the changes: they are dropped and the numbers show the gap. */
const MAX_PENDING = 5_000;

/** Folds changes into numbered batches. */
export interface EventPump {
  push(change: Change): void;
  /** The number of the last batch that went out: what a snapshot made now carries. */
  seq(): number;
  /** Everything may be different now (another account): leaves a gap, so that the window asks for a snapshot. */
  skip(): void;
  stop(): void;
}

/**
 * Transitions keep their order; progress, status and gallery notes are last-wins. A change still pending when a
 * snapshot is made is sent again after it: every change carries the whole new value, so that does no harm.
 * `send` must not throw; a window that is gone simply does not receive.
 */
export function createEventPump(clock: Clock, send: (batch: ChangeBatch) => void): EventPump {
  let seq = 0;
  let lastSentAt = Number.NEGATIVE_INFINITY;
  let timer: Timer | undefined;
  let pending = new PendingChanges();

  const flush = (): void => {
    timer = undefined;
    lastSentAt = clock.monotonic();
    const changes = pending.list();
    pending = new PendingChanges();
    seq += 1;
    send({ seq, changes });
  };
  const schedule = (): void => {
    timer ??= clock.after(Math.max(0, lastSentAt + BATCH_EVERY_MS - clock.monotonic()), flush);
  };
  const skip = (): void => {
    pending = new PendingChanges();
    seq += 1;
    schedule();
  };
  return {
    push(change) {
      pending.add(change);
      if (pending.size > MAX_PENDING) skip();
      schedule();
    },
    seq: () => seq,
    skip,
    stop: () => timer?.cancel(),
  };
}

/** The changes of one batch. */
class PendingChanges {
  readonly #ordered: Change[] = [];
  readonly #lastWins = new Map<string, Change>();

  get size(): number {
    return this.#ordered.length + this.#lastWins.size;
  }

  add(change: Change): void {
    // The row that follows carries newer progress than what was noted before it.
    if (change.kind === 'upload') this.#lastWins.delete(`progress:${change.upload.id}`);
    if (change.kind === 'upload-removed') this.#lastWins.delete(`progress:${change.id}`);
    const key = lastWinsKey(change);
    if (key === undefined) this.#ordered.push(change);
    else this.#lastWins.set(key, change);
  }

  list(): readonly Change[] {
    return [...this.#ordered, ...this.#lastWins.values()];
  }
}

/** What a change replaces, for those of which only the newest counts. */
function lastWinsKey(change: Change): string | undefined {
  if (change.kind === 'progress') return `progress:${change.id}`;
  if (change.kind === 'status') return 'status';
  if (change.kind === 'gallery') return `gallery:${change.profileId ?? ''}`;
  return undefined;
}
