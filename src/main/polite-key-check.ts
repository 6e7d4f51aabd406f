import { LIMITS } from '../engine/api/limits.ts';
import type { Clock } from '../engine/ports/clock.ts';
import { rateLimitDelay } from '../engine/queue/backoff.ts';
import { keyPrint } from '../engine/secret.ts';
import { failure } from '../shared/failure.ts';
import { failed } from '../shared/result.ts';
import type { KeyCheck } from './key-check.ts';

type Answer = Awaited<ReturnType<KeyCheck>>;

/** Keys asked about within `LIMITS.requestWindowMs`. [ours] a person who pastes key after key needs fewer. */
const CHECKS_PER_WINDOW = 60;
/** A refused key is asked about no oftener before it rests. RELIABILITY 12. */
const REFUSALS = 2;

/** What is remembered of one key at one address. */
interface Refused {
  readonly answer: Answer;
  readonly count: number;
  /** Monotonic ms. */
  readonly at: number;
}

/**
 * The window decides how often it wishes a check, so: each key is asked about once at a time, a refused one twice before
 * it rests, none while that address wishes a pause, and only so many in a while.
 */
export function politely(check: KeyCheck, clock: Clock): KeyCheck {
  const running = new Map<string, Promise<Answer>>();
  const refused = new Map<string, Refused>();
  /** Until when an address is left alone, monotonic ms. */
  const pauses = new Map<string, number>();
  let asked: readonly number[] = [];

  const waitMs = (baseUrl: string, now: number): number => {
    asked = asked.filter((at) => now - at < LIMITS.requestWindowMs);
    const oldest = asked.length < CHECKS_PER_WINDOW ? undefined : asked[0];
    const spent = oldest === undefined ? 0 : oldest + LIMITS.requestWindowMs - now;
    return Math.max(spent, (pauses.get(baseUrl) ?? 0) - now);
  };
  const known = (name: string, now: number): Answer | undefined => {
    const { count, at, answer } = refused.get(name) ?? { count: 0, at: 0, answer: undefined };
    return count >= REFUSALS && now - at < LIMITS.refusedKeyRestMs ? answer : undefined;
  };
  const note = (name: string, baseUrl: string, answer: Answer): Answer => {
    const now = clock.monotonic();
    const code = answer.ok ? undefined : answer.failure.code;
    if (!answer.ok && code === 'rate-limited')
      pauses.set(baseUrl, now + rateLimitDelay(answer.failure, LIMITS));
    if (answer.ok) refused.delete(name);
    if (code === 'key-rejected') {
      refused.set(name, { answer, count: (refused.get(name)?.count ?? 0) + 1, at: now });
    }
    for (const [other, { at }] of refused) if (now - at >= LIMITS.refusedKeyRestMs) refused.delete(other);
    return answer;
  };

  return async (apiKey, baseUrl) => {
    const name = `${keyPrint(apiKey)} ${baseUrl}`;
    const there = running.get(name);
    if (there !== undefined) return there;
    const now = clock.monotonic();
    const answered = known(name, now);
    if (answered !== undefined) return answered;
    const wait = waitMs(baseUrl, now);
    if (wait > 0) return failed(failure('rate-limited', 'asked too often', wait));
    asked = [...asked, now];
    const work = check(apiKey, baseUrl)
      .then((answer) => note(name, baseUrl, answer))
      .finally(() => running.delete(name));
    running.set(name, work);
    return work;
  };
}
