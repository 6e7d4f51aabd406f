import { type BatchId, batchId, type ProfileId } from '../../shared/ids.ts';
import type { Services } from '../services.ts';
import { type Turns, turnsOf } from '../steps.ts';
import type { GivenRow, GivenStore } from '../store/given-store.ts';
import type { RootStore } from '../store/root-store.ts';
import { StoreFullError } from '../store/store-full-error.ts';
import { endHold, isTakenWith, takeGiftBack, writeGift } from './gift-steps.ts';
import type { GivenFile } from './given-file.ts';
import type { KeyedTimers } from './keyed-timers.ts';
import { holdEnd, type PendingFiles } from './pending-files.ts';

interface GiftsDeps {
  readonly services: Services;
  readonly store: { readonly given: GivenStore; readonly roots: RootStore };
  readonly pending: PendingFiles;
  readonly timers: KeyedTimers;
  readonly signal: AbortSignal;
  /** Work that the end of the program waits for. */
  track(work: () => Promise<void>): void;
  /** Taken back, and nobody else gave it. */
  taken(row: GivenRow): void;
  /** Taken back, and another gift gave it, too: as that one gave it. */
  left(row: GivenRow): void;
  /** Nothing holds these any more. */
  released(rows: readonly GivenRow[]): void;
  /** All of a gift is taken back. */
  takenBack(): void;
  /** Something of it may leave now, of this gift or of another one. */
  over(): void;
}

/** Whose the files are, and how they are given. */
export interface GivenTo {
  readonly profileId: ProfileId;
  readonly holdMs?: number;
  /** Written by the very write that makes the files count. */
  readonly alsoWrite?: () => void;
}

/**
 * What a gesture gives, written down and taken back a slice per turn: a batch that is set aside counts for nothing,
 * so that all of it does or, also after a crash between two slices, none.
 */
export class Gifts {
  readonly #deps: GiftsDeps;
  readonly #turns: Turns;

  constructor(deps: GiftsDeps) {
    this.#deps = deps;
    this.#turns = turnsOf(deps.services.clock);
    for (const batch of deps.store.given.aside()) deps.pending.setAside(batch);
  }

  /** What the end of the program broke off is gone on with. */
  start(): void {
    for (const batch of this.#deps.store.given.aside()) this.#takeBack(batch);
  }

  /** Rejects with StoreFullError: then nothing was taken. undefined when the program ended before. */
  async write(
    files: readonly GivenFile[],
    { profileId, holdMs = 0, alsoWrite }: GivenTo,
  ): Promise<BatchId | undefined> {
    const { services, store, pending, signal } = this.#deps;
    const batch = batchId(`given:${services.random.id()}`);
    this.#setAside(batch);
    try {
      const writing = writeGift(this.#deps, files, { profileId, batchId: batch, holdMs });
      if ((await this.#turns(writing, signal)) === 'aborted') return undefined;
      services.store.transaction(() => {
        alsoWrite?.();
        store.given.settle(batch);
      });
    } catch (error) {
      this.#takeBack(batch);
      throw error;
    }
    pending.settle(batch);
    services.log.info('given', { profileId, count: files.length });
    pending.holdUntil(batch, holdEnd(services.clock.now(), holdMs));
    return batch;
  }

  /** Nothing of it leaves from here on, also after a crash. Returns how many files nobody gave beside. */
  takeBack(batch: BatchId): number {
    const { pending } = this.#deps;
    if (pending.isAside({ batchId: batch })) return 0;
    const taken = pending.givenBy(batch).filter((row) => isTakenWith(row, batch)).length;
    this.#setAside(batch);
    this.#takeBack(batch);
    return taken;
  }

  /** A crash before the end of it leaves the others to their hold, which is over soon. */
  endHold(batch: BatchId): void {
    const { signal, track, released, over } = this.#deps;
    track(async () => {
      await this.#turns(endHold(this.#deps, batch, released), signal);
      over();
    });
  }

  #setAside(batch: BatchId): void {
    this.#deps.store.given.setAside(batch);
    this.#deps.pending.setAside(batch);
  }

  /** On a full disk it is tried again: until then the batch stays aside. */
  #takeBack(batch: BatchId): void {
    const { services, store, pending, timers, signal, track, takenBack, over } = this.#deps;
    track(async () => {
      try {
        const taking = takeGiftBack(this.#deps, batch, this.#deps);
        if ((await this.#turns(taking, signal)) === 'aborted') return;
        store.given.settle(batch);
      } catch (error) {
        if (!(error instanceof StoreFullError)) throw error;
        const { rootMissingRetryMs } = services.limits;
        return timers.ask(`aside ${batch}`, rootMissingRetryMs, () => this.#takeBack(batch));
      }
      pending.settle(batch);
      takenBack();
      over();
    });
  }
}
