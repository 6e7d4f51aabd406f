import { join } from 'node:path';
import type { Limits } from '../api/limits.ts';
import { confine } from '../files/confine.ts';
import type { FilePort, OpenFile } from '../files/file-port.ts';
import { untouched } from '../files/same-version.ts';
import { readSidecar } from '../files/sidecar.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { FoundFile } from './scan.ts';
import { firstSight, foundBusy, isUnsettled, type Settling, seenAgain, stoodStill } from './settle-state.ts';
import type { Candidate, SettledFile, WatchEvents, WatchRoot } from './watch-events.ts';

export interface SettleDeps {
  readonly root: WatchRoot;
  readonly clock: Clock;
  readonly files: FilePort;
  readonly limits: Pick<Limits, 'unsettledThresholds' | 'maxSidecarBytes' | 'maxDescriptionLength'>;
  readonly log: Log;
  readonly events: Pick<WatchEvents, 'candidate' | 'candidateGone' | 'settled'>;
  /** Whether a file that stood still is nothing new after all. */
  readonly isKnown: (found: FoundFile, file: OpenFile) => Promise<boolean>;
}

/** Candidates of one root, until they stand still and open. */
export interface Settle {
  /** A scan met this file. A candidate that is already here is only looked at. */
  see(found: FoundFile, burst: string): void;
  has(path: string): boolean;
  list(): readonly Candidate[];
  /** Resolves when no look is under way any more; no event comes after this call. */
  stop(): Promise<void>;
}

interface Entry {
  readonly path: string;
  readonly burst: string;
  readonly foundAt: number;
  state: Settling;
  looking: boolean;
  unsettled: boolean;
  description?: string;
}

type LookOutcome = 'settled' | 'gone' | 'busy' | 'changed' | 'waiting';

/** Candidates looked at in one time: one that hangs holds up one lane, not the others. */
const LANES = 8;
/** Timers closer together than this are one, so that 20,000 candidates cost a few wake-ups, ms. */
const COALESCE_MS = 50;

/** Settles the files of one root. One timer serves all candidates. */
export function createSettle(deps: SettleDeps): Settle {
  const { root, clock, files, events, log } = deps;
  const { stabilityMs } = root;
  const unsettledMs = stabilityMs * deps.limits.unsettledThresholds;
  const entries = new Map<string, Entry>();
  const due = new Set<Entry>();
  const lanes = new Set<Promise<void>>();
  let stopped = false;
  let timer: { readonly at: number; readonly running: Timer } | undefined;

  const view = ({ path, state, foundAt, unsettled }: Entry): Candidate => ({
    rootId: root.id,
    path,
    size: state.stat.size,
    foundAt,
    unsettled,
  });

  const wakeAt = (at: number): void => {
    if (stopped || (timer && timer.at <= at)) return;
    timer?.running.cancel();
    timer = { at, running: clock.after(at - clock.monotonic(), wake) };
  };

  const wake = (): void => {
    timer = undefined;
    const now = clock.monotonic();
    let next = Number.POSITIVE_INFINITY;
    for (const entry of entries.values()) {
      if (entry.looking) continue;
      if (entry.state.lookAt > now) {
        next = Math.min(next, entry.state.lookAt);
        continue;
      }
      entry.looking = true;
      due.add(entry);
    }
    if (next < Number.POSITIVE_INFINITY) wakeAt(Math.max(next, now + COALESCE_MS));
    fillLanes();
  };

  const fillLanes = (): void => {
    while (lanes.size < LANES && due.size > 0 && !stopped) {
      const [entry] = due;
      if (!entry) return;
      due.delete(entry);
      const lane = runLane(entry).then(() => {
        lanes.delete(lane);
        fillLanes();
      });
      lanes.add(lane);
    }
  };

  const runLane = async (entry: Entry): Promise<void> => {
    try {
      await finishLook(entry);
    } catch (error) {
      log.bug('settle', error, { rootId: root.id });
      entry.state = foundBusy(entry.state, clock.monotonic(), stabilityMs);
    }
    entry.looking = false;
    if (entries.has(entry.path)) wakeAt(entry.state.lookAt);
  };

  const finishLook = async (entry: Entry): Promise<void> => {
    const before = entry.state.stat.size;
    const outcome = await look(entry);
    if (stopped) return;
    if (outcome === 'settled' || outcome === 'gone') {
      if (outcome === 'settled') events.settled(settledFile(entry));
      entries.delete(entry.path);
      if (outcome === 'gone') events.candidateGone(root.id, entry.path);
      return;
    }
    const now = clock.monotonic();
    if (outcome === 'busy') entry.state = foundBusy(entry.state, now, stabilityMs);
    const unsettled = isUnsettled(entry.state, now, unsettledMs);
    if (unsettled === entry.unsettled && entry.state.stat.size === before) return;
    entry.unsettled = unsettled;
    events.candidate(view(entry));
  };

  const settledFile = ({ path, state, burst, foundAt, description }: Entry): SettledFile => ({
    rootId: root.id,
    path,
    stat: state.stat,
    burst,
    foundAt,
    ...(description === undefined ? {} : { description }),
  });

  const look = async (entry: Entry): Promise<LookOutcome> => {
    const stat = await files.lstat(join(root.path, entry.path));
    if (!stat.ok) return stat.failure.code === 'file-missing' ? 'gone' : 'busy';
    if (stat.value.kind !== 'file') return 'gone';
    const now = clock.monotonic();
    const next = seenAgain(entry.state, { stat: stat.value, now, stabilityMs });
    const changed = next !== entry.state;
    entry.state = next;
    if (changed) return 'changed';
    return stoodStill(next, now, stabilityMs) ? openOnce(entry) : 'waiting';
  };

  const openOnce = async (entry: Entry): Promise<LookOutcome> => {
    const way = await confine(files, root.path, entry.path);
    const opened = way.ok ? await files.open(way.value) : way;
    if (!opened.ok) {
      const { code } = opened.failure;
      return code === 'file-missing' || code === 'file-outside-root' ? 'gone' : 'busy';
    }
    try {
      const stat = await opened.value.stat();
      if (!untouched(stat, entry.state.stat)) {
        entry.state = seenAgain(entry.state, { stat, now: clock.monotonic(), stabilityMs });
        return 'changed';
      }
      if (stopped) return 'waiting';
      if (await deps.isKnown({ path: entry.path, stat }, opened.value)) return 'gone';
    } finally {
      await opened.value.close();
    }
    await noteDescription(entry);
    return 'settled';
  };

  const noteDescription = async (entry: Entry): Promise<void> => {
    const sidecar = await readSidecar(files, join(root.path, entry.path), deps.limits);
    if (sidecar.kind === 'text') entry.description = sidecar.text;
    if (sidecar.kind === 'refused') log.warn('sidecar-ignored', { rootId: root.id, reason: sidecar.reason });
  };

  const add = (found: FoundFile, burst: string): void => {
    const state = firstSight({ stat: found.stat, now: clock.monotonic(), stabilityMs });
    const entry = { path: found.path, burst, foundAt: clock.now(), state, looking: false, unsettled: false };
    entries.set(found.path, entry);
    events.candidate(view(entry));
    wakeAt(state.lookAt);
  };

  return {
    see: (found, burst) => {
      if (stopped) return;
      const entry = entries.get(found.path);
      if (!entry) return add(found, burst);
      const sight = { stat: found.stat, now: clock.monotonic(), stabilityMs };
      if (!entry.looking) entry.state = seenAgain(entry.state, sight);
    },
    has: (path) => entries.has(path),
    list: () => [...entries.values()].map(view),
    stop: async () => {
      stopped = true;
      timer?.running.cancel();
      due.clear();
      entries.clear();
      await Promise.all(lanes);
    },
  };
}
