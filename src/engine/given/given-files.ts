import { join } from 'node:path';
import type { BatchId, ProfileId } from '../../shared/ids.ts';
import { Gathered } from '../gathered.ts';
import { inSlices } from '../in-slices.ts';
import type { Upload } from '../queue/upload.ts';
import type { Services } from '../services.ts';
import type { GivenRow, GivenStore } from '../store/given-store.ts';
import type { RootStore } from '../store/root-store.ts';
import { unlessFull } from '../store/store-full-error.ts';
import type { Candidate, SettledFile, WatchEvents } from '../watch/watch-events.ts';
import { Gifts, type GivenTo } from './gifts.ts';
import type { GivenFile } from './given-file.ts';
import { GivenSettles } from './given-settles.ts';
import { HandOver } from './hand-over.ts';
import { KeyedTimers } from './keyed-timers.ts';
import { LaterLooks } from './later-looks.ts';
import { candidateOf, isHeld, keyOf, type Pending, PendingFiles } from './pending-files.ts';

/** Files looked at in one time before the event loop has its turn. */
const GROUP = 64;
/** Files queued in one turn of the event loop, or told to be gone; each is a few durable writes of about 2 ms. */
const WRITTEN_AT_ONCE = 5;

interface GivenDeps {
  readonly services: Services;
  readonly store: { readonly given: GivenStore; readonly roots: RootStore };
  /** Files of a gift that was taken back are all gone from here. */
  takenBack(): void;
  readonly events: Pick<WatchEvents, 'candidate' | 'candidateGone' | 'settled'> & {
    /** A given file was gone before it settled: it gets a record all the same, closed as vanished. */
    lost(file: SettledFile): void;
  };
}

/**
 * Files a person gave by hand, from the gesture until each is queued. They are written down before anything
 * else happens, settle like watched files, and are queued once their batch's hold is over.
 */
export class GivenFiles {
  readonly #deps: GivenDeps;
  readonly #pending = new PendingFiles();
  readonly #settles: GivenSettles;
  /** A batch's hold, a path that is looked at again, a disk that was full. */
  readonly #timers: KeyedTimers;
  readonly #looks = new Set<Promise<void>>();
  readonly #later: LaterLooks;
  /** Queues what has settled and is no longer held. */
  readonly #release: () => void;
  /** Rows that look different now, by their keys: a large batch is told a slice per turn. */
  readonly #told: Gathered<string>;
  /** Gone from their places. */
  readonly #lost: Gathered<GivenRow>;
  readonly #gifts: Gifts;
  readonly #handOver: HandOver;
  readonly #stop = new AbortController();

  constructor(deps: GivenDeps) {
    this.#deps = deps;
    this.#timers = new KeyedTimers(deps.services.clock);
    this.#later = new LaterLooks(this.#timers, {
      delayMs: deps.services.limits.rootMissingRetryMs,
      look: (rows) => this.#take(rows),
    });
    this.#told = new Gathered(deps.services.clock, (keys) => {
      for (const one of this.#pending.at(keys)) this.#tell(one);
    });
    const { given } = deps.store;
    this.#handOver = new HandOver({ given, pending: this.#pending, events: deps.events });
    const lose = (row: GivenRow): void => {
      if (!this.#handOver.lost(row)) this.#later.ask(row);
    };
    this.#lost = new Gathered(deps.services.clock, (rows) => void rows.map(lose), WRITTEN_AT_ONCE);
    this.#settles = new GivenSettles({
      services: deps.services,
      roots: deps.store.roots,
      events: {
        candidate: ({ rootId, path, size, unsettled }) => {
          const now = this.#pending.update(rootId, path, { size, unsettled });
          if (now) this.#tell(now);
        },
        candidateGone: (rootId, path) => {
          const one = this.#pending.find(rootId, path);
          if (one) this.#track(() => this.#missing(one.row));
        },
        settled: (file) => this.#settled(file),
      },
    });
    this.#release = inSlices(
      deps.services.clock,
      {
        list: () => this.#pending.all().filter((one) => one.settled && !this.#held(one.row)),
        each: (one) => this.#enqueue(one),
      },
      WRITTEN_AT_ONCE,
    );
    for (const row of deps.store.given.all()) this.#pending.note(row);
    this.#gifts = new Gifts({
      ...{ services: deps.services, store: deps.store, pending: this.#pending, timers: this.#timers },
      signal: this.#stop.signal,
      track: (work) => this.#track(work),
      taken: ({ rootId, path }) => deps.events.candidateGone(rootId, path),
      left: (row) => this.#giveBack(row),
      released: (rows) => this.#told.ask(rows.map(keyOf)),
      takenBack: () => deps.takenBack(),
      over: () => this.#release(),
    });
  }

  /** Takes up what was given before the program ended. */
  start(): void {
    this.#gifts.start();
    this.#take(this.#pending.all().map((one) => one.row));
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#timers.stop();
    this.#told.stop();
    this.#lost.stop();
    await this.#settles.stop();
    await Promise.all(this.#looks);
  }

  /**
   * Writes the files down, all of them or none, and rejects with StoreFullError then; many of them take several turns.
   * undefined when the program ended before.
   */
  async give(files: readonly GivenFile[], to: GivenTo): Promise<BatchId | undefined> {
    const batch = await this.#gifts.write(files, to);
    if (batch !== undefined) this.#take(this.#pending.ofBatch(batch));
    return batch;
  }

  /**
   * Another version lies where the file of an upload was: it is written down at once, then settled and sent in the
   * same batch. Where the path was given anew meanwhile, that gift stands, with its own batch and hold.
   */
  giveAgain(upload: Upload): void {
    const { rootId: place, profileId, batchId: batch, version } = upload;
    if (this.#stop.signal.aborted || this.#pending.counts(place, version.path)) return;
    const { services, store } = this.#deps;
    const earlier = this.#pending.giftsOf(place, version.path);
    const row = { rootId: place, profileId, path: version.path, batchId: batch, dev: version.dev };
    const given = { ...row, givenAt: services.clock.now(), holdUntil: null, earlier };
    if (unlessFull(() => store.given.put(given))) {
      this.#pending.note(given);
      this.#take([given]);
    } else this.#timers.ask(keyOf(given), services.limits.rootMissingRetryMs, () => this.giveAgain(upload));
  }

  /** Takes back what is not queued yet and nobody gave beside it; returns how many files. */
  undo(batch: BatchId): number {
    return this.#gifts.takeBack(batch);
  }

  /** Ends a batch's hold, a slice per turn. */
  sendNow(batch: BatchId): void {
    this.#gifts.endHold(batch);
  }

  candidates(): readonly Candidate[] {
    return this.#pending.shown().map(candidateOf);
  }

  /** How many files of a client, or of all, are given and not queued yet. */
  pending(profile?: ProfileId): number {
    return this.#pending.count(profile);
  }

  /** A file is what the gift before made of it. */
  #giveBack(row: GivenRow): void {
    const now = this.#pending.update(row.rootId, row.path, { row });
    if (now) this.#tell(now);
    this.#releaseInTime(row);
  }

  /** What does not count is shown to nobody. */
  #tell(one: Pending): void {
    if (!this.#pending.isAside(one.row)) this.#deps.events.candidate(candidateOf(one));
  }

  readonly #held = (row: GivenRow): boolean =>
    this.#pending.isAside(row) || isHeld(row, this.#deps.services.clock.now());

  /** Starts settling, a group of files at a time, and the holds of their batches. */
  #take(rows: readonly GivenRow[]): void {
    for (const row of rows) this.#releaseInTime(row);
    this.#track(async () => {
      for (let at = 0; at < rows.length && !this.#stop.signal.aborted; at += GROUP) {
        await Promise.all(rows.slice(at, at + GROUP).map((row) => this.#look(row)));
      }
    });
  }

  /** A timer and the wall clock need not agree to the millisecond, so what is still held then is asked about again. */
  #releaseInTime(row: GivenRow): void {
    const now = this.#deps.services.clock.now();
    if (!isHeld(row, now)) return;
    const leftMs = (row.holdUntil ?? 0) - now;
    this.#timers.ask(row.batchId, leftMs, () => {
      this.#release();
      for (const one of this.#pending.ofBatch(row.batchId)) this.#releaseInTime(one);
    });
  }

  async #look(row: GivenRow): Promise<void> {
    const { services, store } = this.#deps;
    const stat = await services.files.lstat(join(store.roots.find(row.rootId)?.path ?? '', row.path));
    if (this.#stop.signal.aborted) return;
    if (stat.ok && stat.value.kind === 'file') {
      this.#settles.of(row.rootId)?.see({ path: row.path, stat: stat.value }, '');
    } else if (stat.ok || stat.failure.code === 'file-missing') {
      await this.#missing(row);
    } else {
      this.#later.ask(row);
    }
  }

  /** A place that is not there (an unplugged drive) is waited for; a file that is gone from its place is told. */
  async #missing(row: GivenRow): Promise<void> {
    const { services, store } = this.#deps;
    const place = await services.files.lstat(store.roots.find(row.rootId)?.path ?? '');
    if (this.#stop.signal.aborted) return;
    // Another disk there is the empty place of one that was taken out.
    const present = place.ok && place.value.kind === 'folder' && place.value.dev === row.dev;
    if (!present) return this.#later.ask(row);
    this.#lost.ask([row]);
  }

  #settled(file: SettledFile): void {
    const now = this.#pending.update(file.rootId, file.path, { settled: file });
    if (now && !this.#held(now.row)) this.#enqueue(now);
  }

  #enqueue(one: Pending): void {
    if (this.#handOver.settled(one)) return;
    this.#timers.ask('full', this.#deps.services.limits.rootMissingRetryMs, this.#release);
  }

  #track(work: () => Promise<void>): void {
    const look: Promise<void> = work()
      .catch((error: unknown) => this.#deps.services.log.bug('given', error))
      .then(() => void this.#looks.delete(look));
    this.#looks.add(look);
  }
}
