import type { Clock, Random, Timer } from '../../src/engine/ports/clock.ts';
import { letIoGoOn } from './let-io-go-on.ts';

/** How a test waits for something that needs both fake time and real input and output. */
export interface AdvanceLimits {
  /** Fake milliseconds turned between two looks. */
  readonly stepMs?: number;
  /** Fake milliseconds after which the wait fails. */
  readonly maxMs?: number;
  /** Real milliseconds after which the wait fails, whatever the fake clock says. */
  readonly maxRealMs?: number;
}

/** A clock turned by hand. Real input and output goes on between two turns. */
export interface FakeClock extends Clock {
  /** Fires every timer that falls due, in order, and lets promises settle after each. */
  advance(ms: number): Promise<void>;
  /** Turns the clock in steps, with real time for input and output between, until the predicate holds. */
  advanceUntil(predicate: () => boolean, limits?: AdvanceLimits): Promise<void>;
  /** Moves the wall clock only, as a person or a time server would. */
  jump(ms: number): void;
  /** Timers that are set and have not fired. */
  pending(): number;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly call: () => void;
}

const realTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** 2026-01-01T00:00:00Z. */
const DEFAULT_START = 1_767_225_600_000;

/** A clock that stands still until a test turns it. */
export function fakeClock(startEpochMs: number = DEFAULT_START): FakeClock {
  let wallOffset = startEpochMs;
  let monotonic = 0;
  let order = 0;
  const timers = new Set<Waiting>();

  const firstDue = (until: number): Waiting | undefined => {
    let first: Waiting | undefined;
    for (const timer of timers) {
      if (timer.at > until) continue;
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order))
        first = timer;
    }
    return first;
  };

  const advance = async (ms: number): Promise<void> => {
    const target = monotonic + ms;
    await realTurn();
    for (let due = firstDue(target); due; due = firstDue(target)) {
      timers.delete(due);
      monotonic = Math.max(monotonic, due.at);
      due.call();
      await realTurn();
    }
    monotonic = Math.max(monotonic, target);
    await realTurn();
  };

  const after = (delayMs: number, call: () => void): Timer => {
    const timer: Waiting = { at: monotonic + Math.max(0, delayMs), order: order++, call };
    timers.add(timer);
    return { cancel: () => void timers.delete(timer) };
  };

  const advanceUntil = async (predicate: () => boolean, limits: AdvanceLimits = {}): Promise<void> => {
    const { stepMs = 100, maxMs = 600_000, maxRealMs = 60_000 } = limits;
    const fakeEnd = monotonic + maxMs;
    const realEnd = performance.now() + maxRealMs;
    while (!predicate()) {
      if (monotonic >= fakeEnd) throw new Error(`not so after ${maxMs} ms of the fake clock: ${predicate}`);
      if (performance.now() >= realEnd) throw new Error(`not so after ${maxRealMs} real ms: ${predicate}`);
      await advance(stepMs);
      await letIoGoOn(predicate);
    }
  };

  return {
    now: () => wallOffset + monotonic,
    monotonic: () => monotonic,
    after,
    advance,
    advanceUntil,
    jump: (ms) => {
      wallOffset += ms;
    },
    pending: () => timers.size,
  };
}

/** Chance without surprise: the same seed gives the same numbers and ids; later ids sort later. */
export function countingRandom(seed = 1): Random {
  let state = seed >>> 0;
  let count = 0;
  return {
    number: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    id: () => {
      count += 1;
      return `${String(count).padStart(8, '0')}-${seed}`;
    },
  };
}
