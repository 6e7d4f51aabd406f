import type { FolderRules } from '../../shared/folder-rules.ts';
import type { RootState } from '../../shared/model.ts';
import type { Timer } from '../ports/clock.ts';
import { takeBaseline } from './baseline.ts';
import { folderRules, type RuledFile } from './folder-rules.ts';
import { hintsOfRoot } from './hints-of-root.ts';
import { ignoredFiles } from './ignored-files.ts';
import { isKnownOpenFile } from './known-file.ts';
import { lookAtRoot } from './root-presence.ts';
import { type FullScan, scanHinted, scanRoot } from './root-scan.ts';
import type { FoundFile } from './scan.ts';
import { scanWishes } from './scan-wishes.ts';
import { createSettle } from './settle.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { Candidate, ScanReport, WatchRoot } from './watch-events.ts';

/** A watched folder, from `start` to `stop`. */
export interface RootWatch {
  start(): void;
  /** A scan that begins after this call; resolves with nothing seen when the root is missing or the watch stops. */
  rescan(): Promise<ScanReport>;
  /** Resolves when nothing of it runs any more; no event comes after that. */
  stop(): Promise<void>;
  /** The first complete scan; a missing root is waited for. */
  readonly firstScan: Promise<ScanReport>;
  /** Goes on under other rules: a scan finds what they newly take, and what settles is asked about anew. */
  setRules(rules: FolderRules): void;
  candidates(): readonly Candidate[];
}

/** A watcher that ran out of system watches goes on blind: then a scan takes its place this often, ms. */
const BLIND_RESCAN_MS = 30_000;

/** Watches one root. Hints make it quick; scans at the start, after trouble and every so often make it true. */
export function watchRoot(root: WatchRoot, deps: WatchDeps): RootWatch {
  const { clock, events, limits, log, memory } = deps;
  const nothing: ScanReport = { rootId: root.id, seen: 0, known: 0, ignored: 0, candidates: 0 };
  const abort = new AbortController();
  const { signal } = abort;
  const settle = createSettle({
    ...deps,
    root,
    isKnown: async (found, file) =>
      (await isKnownOpenFile({ ...deps, root }, found, file)) || isLeftOut(found),
  });
  let leftOut = folderRules(root.rules);
  /** Rules about size are asked again once the file stands still: it may have grown out of them. */
  const isLeftOut = ({ path, stat }: FoundFile): boolean => {
    const verdict = leftOut({ path, size: stat.size });
    if (!verdict) return false;
    const ignored = ignoredFiles(deps, root);
    ignored.note([{ path, stat, reason: verdict.reason }]);
    ignored.flush();
    return true;
  };
  const parts = {
    root,
    settle,
    leftOut: (file: RuledFile) => leftOut(file),
    signal,
    catchUp: () => scanHinted(deps, parts, wishes.takeHinted()),
  };
  const wishes = scanWishes(clock, () => work());
  const hints = hintsOfRoot(root, deps, wishes);

  let resolveFirst: (report: ScanReport) => void = () => undefined;
  const firstScan = new Promise<ScanReport>((resolve) => {
    resolveFirst = resolve;
  });
  let waiting: ((report: ScanReport) => void)[] = [];
  let state: RootState | undefined;
  let pollMs: number | undefined;
  let working = false;
  let running: Promise<void> = Promise.resolve();
  let nextScan: Timer | undefined;

  const enter = (next: RootState): void => {
    if (next === state && hints.pollMs() === pollMs) return;
    state = next;
    pollMs = hints.pollMs();
    log.info('root-state', { rootId: root.id, state: next });
    events.state(root.id, next, pollMs);
  };

  /** Polling sees what comes and goes; that a file was written over in its place, only a scan does. */
  const rescanMs = (): number => {
    if (hints.blind()) return BLIND_RESCAN_MS;
    return hints.pollMs() === undefined ? limits.rescanMs : limits.polledRescanMs;
  };
  const scanLater = (delayMs: number): void => {
    nextScan?.cancel();
    if (!signal.aborted) nextScan = clock.after(delayMs, wishes.full);
  };

  const answer = (report: ScanReport): void => {
    const answered = waiting;
    waiting = [];
    for (const resolve of answered) resolve(report);
  };

  /** The root cannot be scanned: its watcher is of no use, and what is remembered stays remembered. */
  const waitForRoot = async (next: RootState): Promise<void> => {
    await hints.stop();
    if (signal.aborted) return;
    enter(next);
    scanLater(limits.rootMissingRetryMs);
    answer(nothing);
  };

  const scanWhole = async (): Promise<FullScan> => {
    const baselineDue = root.existing === 'leave' && !memory.baselineTaken(root.id);
    const baseline = baselineDue ? await takeBaseline(deps, root, signal) : 'taken';
    return baseline === 'taken' ? scanRoot(deps, parts) : { end: baseline };
  };

  const fullScan = async (): Promise<void> => {
    const presence = await lookAtRoot(root, deps.files, memory);
    if (signal.aborted) return;
    if (presence.state !== 'present') return waitForRoot(presence.state);
    const scan = await scanWhole();
    if (signal.aborted) return;
    if (scan.end === 'root-unreadable') return waitForRoot('no-permission');
    if (scan.end !== 'complete') return scanLater(limits.rootMissingRetryMs);
    await hints.follow(presence);
    if (signal.aborted) return;
    enter('watching');
    scanLater(Math.min(limits.rescanMs, rescanMs()));
    events.scanned(scan.report);
    resolveFirst(scan.report);
    answer(scan.report);
  };

  const workOff = async (): Promise<void> => {
    try {
      for (let wish = wishes.take(); wish && !signal.aborted; wish = wishes.take()) {
        if (wish.kind === 'full') await fullScan();
        else if (state === 'watching') await scanHinted(deps, parts, wish.paths);
      }
    } catch (error) {
      log.bug('root-scan', error, { rootId: root.id });
      scanLater(limits.rootMissingRetryMs);
    } finally {
      working = false;
    }
  };

  const work = (): void => {
    if (working || signal.aborted) return;
    working = true;
    running = workOff();
  };

  return {
    firstScan,
    start: () => {
      enter('starting');
      wishes.full();
    },
    rescan: () =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(nothing);
        waiting.push(resolve);
        wishes.full();
      }),
    setRules: (rules) => {
      leftOut = folderRules(rules);
      wishes.full();
    },
    candidates: settle.list,
    stop: async () => {
      abort.abort();
      nextScan?.cancel();
      wishes.stop();
      await Promise.all([settle.stop(), running]);
      await hints.stop();
      resolveFirst(nothing);
      answer(nothing);
    },
  };
}
