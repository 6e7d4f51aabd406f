import { LIMITS } from '../../src/engine/api/limits.ts';
import type { FilePort } from '../../src/engine/files/file-port.ts';
import { nodeFilePort } from '../../src/engine/files/node-file-port.ts';
import type { Log } from '../../src/engine/ports/log.ts';
import type { HintListener, Hints } from '../../src/engine/watch/hints.ts';
import { type RootWatch, watchRoot } from '../../src/engine/watch/root-watch.ts';
import type { ScanReport, SettledFile, WatchEvents } from '../../src/engine/watch/watch-events.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { type RootId, rootId, type UploadId, uploadId } from '../../src/shared/ids.ts';
import type { ExistingRule, IgnoredView, RootState } from '../../src/shared/model.ts';
import { countingRandom, type FakeClock, fakeClock } from './fake-clock.ts';
import { type MemoryFileMemory, memoryFileMemory } from './memory-file-memory.ts';

/** Hints given by hand; silent unless a test speaks. */
export interface HandHints extends Hints {
  hint(path: string | undefined): void;
  fail(error: unknown): void;
  ready(): void;
  /** How often a watcher was begun, and how many of them were closed. */
  readonly counts: { started: number; closed: number };
}

/** A watcher that only says what a test makes it say. */
export function handHints(): HandHints {
  const counts = { started: 0, closed: 0 };
  let listener: HintListener | undefined;
  return {
    counts,
    start: (_path, given) => {
      counts.started += 1;
      listener = given;
      return {
        close: async () => {
          counts.closed += 1;
          if (listener === given) listener = undefined;
        },
      };
    },
    hint: (path) => listener?.hint(path),
    fail: (error) => listener?.error(error),
    ready: () => listener?.ready(),
  };
}

/** Everything a watch told, in order of kind. */
export interface Told {
  readonly states: RootState[];
  readonly candidates: string[];
  readonly gone: string[];
  readonly ignored: IgnoredView[];
  readonly settled: SettledFile[];
  readonly moved: { readonly uploadId: UploadId; readonly toPath: string }[];
  readonly vanished: UploadId[];
  readonly reports: ScanReport[];
  readonly bugs: unknown[];
}

export interface WatchBench {
  readonly clock: FakeClock;
  readonly memory: MemoryFileMemory;
  readonly told: Told;
  readonly root: RootId;
  /** Begins watching, as after a start of the program: memory and what was told are kept. */
  watch(): RootWatch;
  /** Paths that settled so far, sorted. */
  settledPaths(): string[];
  /** Turns the clock until so many files have settled, and a little more for one too many to show itself. */
  untilSettled(count: number): Promise<void>;
}

export interface BenchOptions {
  readonly existing?: ExistingRule;
  readonly hints?: Hints;
  readonly files?: FilePort;
  readonly memory?: MemoryFileMemory;
  readonly onSettled?: (file: SettledFile) => void;
}

const STABILITY_MS = 2_000;

const told = (): Told => ({
  states: [],
  candidates: [],
  gone: [],
  ignored: [],
  settled: [],
  moved: [],
  vanished: [],
  reports: [],
  bugs: [],
});

/** One watch root over a real folder, with a clock turned by hand; `settled` remembers the file, as the queue does. */
export function watchBench(path: string, options: BenchOptions = {}): WatchBench {
  const clock = fakeClock();
  const memory = options.memory ?? memoryFileMemory();
  const heard = told();
  const id = rootId('root-1');
  const random = countingRandom();
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    bug: (_event, error) => void heard.bugs.push(error),
  };
  const events: WatchEvents = {
    state: (_root, state) => void heard.states.push(state),
    candidate: (candidate) => void heard.candidates.push(candidate.path),
    candidateGone: (_root, gone) => void heard.gone.push(gone),
    ignored: (entry) => void heard.ignored.push(entry),
    settled: (file) => {
      options.onSettled?.(file);
      heard.settled.push(file);
      const { size, mtimeNs, dev, ino } = file.stat;
      const fate = { kind: 'upload', uploadId: uploadId(`up:${file.path}`) } as const;
      memory.remember(id, [{ path: file.path, size, mtimeNs, dev, ino, fate }]);
    },
    moved: (_root, moved, toPath) => void heard.moved.push({ uploadId: moved, toPath }),
    vanished: (_root, gone) => void heard.vanished.push(...gone),
    mayMove: () => true,
    inboxGone: () => undefined,
    scanned: (report) => void heard.reports.push(report),
  };
  const bench: WatchBench = {
    clock,
    memory,
    told: heard,
    root: id,
    watch: () => {
      const existing = options.existing ?? 'upload';
      const root = { id, path, existing, stabilityMs: STABILITY_MS, rules: NO_RULES } as const;
      const files = options.files ?? nodeFilePort();
      const hints = options.hints ?? handHints();
      const watch = watchRoot(root, { clock, random, files, memory, events, hints, limits: LIMITS, log });
      watch.start();
      return watch;
    },
    settledPaths: () => heard.settled.map((file) => file.path).sort(),
    untilSettled: async (count) => {
      await clock.advanceUntil(() => heard.settled.length >= count, { stepMs: 250 });
      await clock
        .advanceUntil(() => heard.settled.length > count, { stepMs: 500, maxMs: 5_000 })
        .catch(() => 0);
    },
  };
  return bench;
}
