import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks, ms. */
const LOOK_EVERY_MS = 20;

/** Waits until `look` gives something; throws with `what` when it never does. */
export async function eventually<Value>(
  what: string,
  look: () => Value | undefined | false,
  limitMs = 90_000,
): Promise<Value> {
  for (const until = Date.now() + limitMs; Date.now() < until; await sleep(LOOK_EVERY_MS)) {
    const found = look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`never seen: ${what}`);
}
