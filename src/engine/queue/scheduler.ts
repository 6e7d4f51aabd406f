import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { Timer } from '../ports/clock.ts';
import { StoreFullError, unlessFull } from '../store/store-full-error.ts';
import type { FirstLooks } from './check-link.ts';
import { runUpload } from './run-upload.ts';
import type { RunnerDeps } from './runner-deps.ts';
import type { Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

interface Running {
  readonly upload: Upload;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Waits that end in one turn of the event loop, by one durable write. [ours] 50 rows take about 15 ms. */
const WAITS_AT_ONCE = 50;
/** Longest sleep between two looks at the store, ms; a lost wake-up costs no more than this. [ours] */
const LONGEST_SLEEP_MS = 30_000;

/**
 * Fills free slots with what is due, fairly over profiles. It holds only what runs; what waits, waits in the
 * store. Everything that starts here can be stopped.
 */
export class Scheduler {
  readonly #deps: RunnerDeps;
  readonly #running = new Map<UploadId, Running>();
  readonly #lastServed = new Map<ProfileId, number>();
  readonly #firstLooks: FirstLooks = new Map();
  #serving = 0;
  #timer: Timer | undefined;
  /** Set while more waits are over than one turn of the event loop ends. */
  #moreWaits: Timer | undefined;
  #state: 'idle' | 'started' | 'stopped' = 'idle';
  #woken = false;
  /** What a crash or a full disk left is put right before anything new is started. */
  #owesRecovery = true;
  /** The wall clock at the last look, epoch ms; an earlier one now means that it was set back. */
  #clockAt = Number.POSITIVE_INFINITY;

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#state = 'started';
    this.wake();
  }

  /** Aborts what runs and waits for it; what was being sent is queued again. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    this.#timer?.cancel();
    this.#moreWaits?.cancel();
    for (const running of this.#running.values()) running.abort.abort();
    await Promise.all([...this.#running.values()].map((running) => running.ended));
  }

  /** Something may be due: look at the store once this turn of the loop is over. */
  wake(): void {
    if (this.#woken || this.#state !== 'started') return;
    this.#woken = true;
    queueMicrotask(() => {
      this.#woken = false;
      if (this.#state === 'started') this.#fill();
    });
  }

  /** Ends one run, because its upload is over or paused. */
  stopRunning(id: UploadId): void {
    this.#running.get(id)?.abort.abort();
  }

  /** Ends the runs of all that may no longer run and whose last byte has not left. */
  interrupt(shut: (upload: Upload) => boolean): void {
    for (const { upload, abort } of this.#running.values()) {
      const now = this.#deps.store.uploads.find(upload.id);
      if (now && shut(now) && claimOf(now.state) === null) abort.abort();
    }
  }

  #fill(): void {
    const { storeDoor } = this.#deps;
    // Whatever was refused meanwhile, in this turn or in another.
    if (storeDoor.hold() !== null) this.#owesRecovery = true;
    const saved = unlessFull(() => {
      if (storeDoor.open()) this.#fillSlots();
    });
    if (!saved) this.#owesRecovery = true;
    this.#sleep();
  }

  #fillSlots(): void {
    const { services } = this.#deps;
    if (this.#owesRecovery) this.#deps.recover(new Set(this.#running.keys()));
    this.#owesRecovery = false;
    this.#followClock();
    this.#endWaits();
    // What is first in line may still be among those that wait.
    if (this.#moreWaits) return;
    while (this.#running.size < services.limits.concurrency) {
      const upload = this.#next();
      if (!upload) break;
      this.#run(upload);
    }
  }

  /** Ends the waits that are over, and goes on with the rest next turn. */
  #endWaits(): void {
    if (this.#moreWaits) return;
    const { store, queue, services } = this.#deps;
    const over = store.due.waitsOver(services.clock.now(), WAITS_AT_ONCE);
    if (over.length === 0) return;
    queue.endWaits(over);
    if (over.length < WAITS_AT_ONCE) return;
    this.#moreWaits = services.clock.after(0, () => {
      this.#moreWaits = undefined;
      this.wake();
    });
  }

  /** Waits and holds are kept in wall time; set back, also while the program was closed, it would lengthen them. */
  #followClock(): void {
    const { store, gate, services } = this.#deps;
    const now = services.clock.now();
    if (now < this.#clockAt) {
      store.due.rebaseWaits(now);
      gate.rebaseHolds();
    }
    this.#clockAt = now;
  }

  /** The next upload of the profile that was served least recently. */
  #next(): Upload | undefined {
    const { store, gate } = this.#deps;
    const open = store.due.dueProfiles().filter((profile) => gate.open(profile));
    const turn = (profile: ProfileId): number => this.#lastServed.get(profile) ?? 0;
    for (const profile of open.sort((a, b) => turn(a) - turn(b))) {
      const here = [...this.#running.values()].filter((running) => running.upload.profileId === profile);
      const upload = store.due.nextDue({
        profile,
        running: here.map((running) => running.upload.id),
        sizes: here.map((running) => running.upload.version.size),
      });
      if (upload) return upload;
    }
    return undefined;
  }

  #run(upload: Upload): void {
    this.#lastServed.set(upload.profileId, ++this.#serving);
    const abort = new AbortController();
    const ended = this.#runToEnd(upload, abort.signal);
    this.#running.set(upload.id, { upload, abort, ended });
  }

  async #runToEnd(upload: Upload, signal: AbortSignal): Promise<void> {
    const { activity, queue } = this.#deps;
    try {
      await runUpload(this.#deps, upload, { firstLooks: this.#firstLooks, signal });
    } catch (error) {
      if (!(error instanceof StoreFullError)) this.#afterBug(upload, signal, error);
    } finally {
      this.#running.delete(upload.id);
      activity.end(upload.id);
      if (!unlessFull(() => queue.apply(upload.id, { kind: 'interrupted' }))) this.#owesRecovery = true;
      queue.tell(upload.id);
      this.wake();
    }
  }

  /** A bug is never looped: its upload rests as long as the longest wait. */
  #afterBug(upload: Upload, signal: AbortSignal, error: unknown): void {
    if (signal.aborted) return;
    const { clock, limits, log } = this.#deps.services;
    log.bug('upload-run', error, { uploadId: upload.id });
    const failure = { code: 'bad-answer', detail: 'unexpected error, see the log' } as const;
    const until = clock.now() + limits.backoffMaxMs;
    unlessFull(() => this.#deps.queue.apply(upload.id, { kind: 'try-failed', failure, until }));
  }

  #sleep(): void {
    this.#timer?.cancel();
    const { store, gate, services, storeDoor } = this.#deps;
    const shutMs = storeDoor.waitMs();
    if (shutMs > 0) {
      this.#timer = services.clock.after(shutMs, () => this.wake());
      return;
    }
    const wait = store.due.nextWaitEnd();
    const opening = gate.nextOpening(store.due.dueProfiles());
    const delays = [LONGEST_SLEEP_MS];
    if (wait !== null) delays.push(wait - services.clock.now());
    if (opening !== undefined) delays.push(opening);
    this.#timer = services.clock.after(Math.max(1, Math.min(...delays)), () => this.wake());
  }
}
