import { join } from 'node:path';
import { type BatchId, batchId, type ProfileId, type RootId } from '../../shared/ids.ts';
import { Gathered } from '../gathered.ts';
import { inSlices } from '../in-slices.ts';
import type { Upload } from '../queue/upload.ts';
import type { Services } from '../services.ts';
import type { GivenRow, GivenStore } from '../store/given-store.ts';
import type { RootStore } from '../store/root-store.ts';
import { unlessFull } from '../store/store-full-error.ts';
import type { Candidate, SettledFile, WatchEvents } from '../watch/watch-events.ts';
import { takeGiftBack, writeGift } from './gifts.ts';
import type { GivenFile } from './given-file.ts';
import { GivenSettles } from './given-settles.ts';
import { KeyedTimers } from './keyed-timers.ts';
import { candidateOf, isHeld, keyOf, lostFile, type Pending, PendingFiles } from './pending-files.ts';

/** Files looked at in one time before the event loop has its turn. */
const GROUP = 64;
/** Files queued in one turn of the event loop; each is a durable write of about 2 ms. */
const QUEUED_AT_ONCE = 10;

interface GivenDeps {
  readonly services: Services;
  readonly store: { readonly given: GivenStore; readonly roots: RootStore };
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
  /** Queues what has settled and is no longer held. */
  readonly #release: () => void;
  /** Rows that look different now, by their keys: a large batch is told a slice per turn. */
  readonly #told: Gathered<string>;
  #stopped = false;

  constructor(deps: GivenDeps) {
    this.#deps = deps;
    this.#timers = new KeyedTimers(deps.services.clock);
    this.#told = new Gathered(deps.services.clock, (keys) => {
      for (const one of this.#pending.at(keys)) deps.events.candidate(candidateOf(one));
    });
    this.#settles = new GivenSettles({
      services: deps.services,
      roots: deps.store.roots,
      events: {
        candidate: ({ rootId, path, size, unsettled }) => {
          const now = this.#pending.update(rootId, path, { size, unsettled });
          if (now) deps.events.candidate(candidateOf(now));
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
      QUEUED_AT_ONCE,
    );
    for (const row of deps.store.given.all()) this.#pending.note(row);
  }

  /** Takes up what was given before the program ended. */
  start(): void {
    this.#take(this.#pending.all().map((one) => one.row));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timers.stop();
    this.#told.stop();
    await this.#settles.stop();
    await Promise.all(this.#looks);
  }

  /**
   * Writes the files down in one transaction: all of them or none. 20,000 take about 0.1 s (measured), which is
   * the price of that. Throws StoreFullError: then nothing was taken.
   */
  give(
    files: readonly GivenFile[],
    { profileId, holdMs = 0 }: { readonly profileId: ProfileId; readonly holdMs?: number },
  ): BatchId {
    const { services } = this.#deps;
    const batch = batchId(`given:${services.random.id()}`);
    const to = { profileId, batchId: batch, holdMs };
    const written = writeGift({ ...this.#deps, pending: this.#pending }, files, to);
    for (const row of written) this.#pending.note(row);
    services.log.info('given', { profileId, count: written.length });
    this.#take(written);
    return batch;
  }

  /**
   * Another version lies where the file of an upload was: it is written down at once, then settled and sent in the
   * same batch. Where the path was given anew meanwhile, that gift stands, with its own batch and hold.
   */
  giveAgain(upload: Upload): void {
    const { rootId: place, profileId, batchId: batch, version } = upload;
    if (this.#stopped || this.#pending.find(place, version.path)) return;
    const { services, store } = this.#deps;
    const row = { rootId: place, profileId, path: version.path, batchId: batch, dev: version.dev };
    const given = { ...row, givenAt: services.clock.now(), holdUntil: null, earlier: [] };
    if (!unlessFull(() => store.given.put(given))) {
      this.#timers.ask(keyOf(given), services.limits.rootMissingRetryMs, () => this.giveAgain(upload));
      return;
    }
    this.#pending.note(given);
    this.#take([given]);
  }

  /** Takes back what is not queued yet and nobody gave beside it; returns how many files. */
  undo(batch: BatchId): number {
    const { left, taken } = takeGiftBack({ ...this.#deps, pending: this.#pending }, batch);
    for (const row of left) this.#giveBack(row);
    for (const { rootId: place, path } of taken) {
      this.#pending.remove(place, path);
      this.#deps.events.candidateGone(place, path);
    }
    this.#release();
    return taken.length;
  }

  sendNow(batch: BatchId): void {
    this.#deps.store.given.endHold(batch);
    const rows = this.#pending.ofBatch(batch);
    this.#pending.endHold(rows);
    this.#told.ask(rows.map(keyOf));
    this.#release();
  }

  candidates(): readonly Candidate[] {
    return this.#pending.all().map(candidateOf);
  }

  /** How many files of a client, or of all, are given and not queued yet. */
  pending(profile?: ProfileId): number {
    return this.#pending.count(profile);
  }

  /** A file is what the gift before made of it. */
  #giveBack(row: GivenRow): void {
    const now = this.#pending.update(row.rootId, row.path, { row });
    if (now) this.#deps.events.candidate(candidateOf(now));
    this.#releaseInTime(row);
  }

  readonly #held = (row: GivenRow): boolean => isHeld(row, this.#deps.services.clock.now());

  #pathOf(place: RootId, path: string): string {
    return join(this.#deps.store.roots.find(place)?.path ?? '', path);
  }

  /** Starts settling, a group of files at a time, and the holds of their batches. */
  #take(rows: readonly GivenRow[]): void {
    for (const row of rows) this.#releaseInTime(row);
    this.#track(async () => {
      for (let at = 0; at < rows.length && !this.#stopped; at += GROUP) {
        await Promise.all(rows.slice(at, at + GROUP).map((row) => this.#look(row)));
      }
    });
  }

  /** A timer and the wall clock need not agree to the millisecond, so what is still held then is asked about again. */
  #releaseInTime(row: GivenRow): void {
    if (!this.#held(row)) return;
    const leftMs = (row.holdUntil ?? 0) - this.#deps.services.clock.now();
    this.#timers.ask(row.batchId, leftMs, () => {
      this.#release();
      for (const one of this.#pending.ofBatch(row.batchId)) this.#releaseInTime(one);
    });
  }

  async #look(row: GivenRow): Promise<void> {
    const stat = await this.#deps.services.files.lstat(this.#pathOf(row.rootId, row.path));
    if (this.#stopped) return;
    if (stat.ok && stat.value.kind === 'file') {
      this.#settles.of(row.rootId)?.see({ path: row.path, stat: stat.value }, '');
    } else if (stat.ok || stat.failure.code === 'file-missing') {
      await this.#missing(row);
    } else {
      this.#lookLater(row);
    }
  }

  /** A place that is not there (an unplugged drive) is waited for; a file that is gone from its place is told. */
  async #missing(row: GivenRow): Promise<void> {
    const { services, store, events } = this.#deps;
    const place = await services.files.lstat(store.roots.find(row.rootId)?.path ?? '');
    if (this.#stopped) return;
    // Another disk there is the empty place of one that was taken out.
    const present = place.ok && place.value.kind === 'folder' && place.value.dev === row.dev;
    if (!present) return this.#lookLater(row);
    const one = this.#pending.find(row.rootId, row.path);
    if (!one) return;
    const told = unlessFull(() => this.#end(row, () => events.lost(lostFile(one))));
    if (!told) return this.#lookLater(row);
    events.candidateGone(row.rootId, row.path);
  }

  #lookLater(row: GivenRow): void {
    const { rootMissingRetryMs } = this.#deps.services.limits;
    this.#timers.ask(keyOf(row), rootMissingRetryMs, () => this.#take([row]));
  }

  #settled(file: SettledFile): void {
    const now = this.#pending.update(file.rootId, file.path, { settled: file });
    if (now && !this.#held(now.row)) this.#enqueue(now);
  }

  #enqueue({ row, settled }: Pending): void {
    if (!settled || !this.#pending.find(row.rootId, row.path)) return;
    const file = { ...settled, batchId: row.batchId, profileId: row.profileId, foundAt: row.givenAt };
    const saved = unlessFull(() => this.#end(row, () => this.#deps.events.settled(file)));
    if (!saved) this.#timers.ask('full', this.#deps.services.limits.rootMissingRetryMs, this.#release);
  }

  /** Written as queued first, forgotten here second: between the two it would be queued anew, never lost. */
  #end(row: GivenRow, queue: () => void): void {
    queue();
    this.#deps.store.given.end(row.rootId, row.path);
    this.#pending.remove(row.rootId, row.path);
  }

  #track(work: () => Promise<void>): void {
    const look: Promise<void> = work()
      .catch((error: unknown) => this.#deps.services.log.bug('given', error))
      .then(() => void this.#looks.delete(look));
    this.#looks.add(look);
  }
}
