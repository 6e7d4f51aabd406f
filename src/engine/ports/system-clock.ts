import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock, Random, Timer } from './clock.ts';

/** setTimeout's longest delay, ms (a signed 32-bit number); longer waits are taken in steps. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The system's time. The only place in the engine that touches it. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    after(delayMs, call): Timer {
      let handle: NodeJS.Timeout;
      const wait = (leftMs: number): void => {
        handle =
          leftMs > LONGEST_TIMER_MS
            ? setTimeout(() => wait(leftMs - LONGEST_TIMER_MS), LONGEST_TIMER_MS)
            : setTimeout(call, Math.max(0, leftMs));
      };
      wait(delayMs);
      return { cancel: () => clearTimeout(handle) };
    },
  };
}

/** The system's chance; ids are a time prefix and 80 random bits, so later ones sort later. */
export function systemRandom(clock: Clock): Random {
  return {
    number: () => randomBytes(4).readUInt32BE() / 2 ** 32,
    id: () => clock.now().toString(36).padStart(9, '0') + randomBytes(10).toString('hex'),
  };
}
