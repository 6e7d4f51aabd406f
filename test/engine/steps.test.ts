import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce, eachOf, goOn, type Steps, sorted, TURN_MS, turnsOf } from '../../src/engine/steps.ts';

/** A clock on which every look costs `lookMs`, and the turns that were asked for. */
function busyClock(lookMs: number) {
  let now = 0;
  const turns: (() => void)[] = [];
  return {
    turns,
    monotonic() {
      now += lookMs;
      return now;
    },
    after(_delayMs: number, call: () => void) {
      turns.push(call);
      return { cancel: () => undefined };
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

describe('Work in steps', () => {
  test('does the same with every item, in order, with places to leave off', () => {
    const seen: number[] = [];
    const steps = eachOf(numbers(1_000), (n) => seen.push(n));
    expect(steps.next().done).toBe(false);
    expect(seen.length).toBeLessThan(1_000);
    atOnce(steps);
    expect(seen).toEqual(numbers(1_000));
  });

  test('sorts as an array does, equal ones in their order', () => {
    const compare = (one: { by: number }, other: { by: number }): number => one.by - other.by;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 1_500, size: 'max' }), (keys) => {
        const items = keys.map((by, place) => ({ by, place }));
        expect(atOnce(sorted(items, compare))).toEqual([...items].sort(compare));
      }),
      { numRuns: 50 },
    );
  });

  test('goes on until the time is up, by one step at least', () => {
    const work = eachOf(numbers(1_000), () => undefined);
    const clock = busyClock(6);
    expect(goOn(work, { clock, until: 0 }).done).toBe(false);
    expect(goOn(work, { clock, until: Number.POSITIVE_INFINITY }).done).toBe(true);
  });

  test('lets others have the turn after a while, and comes to the same end', async () => {
    const clock = busyClock(TURN_MS / 2);
    const signal = new AbortController().signal;
    const ended = turnsOf(clock)(
      sorted(
        numbers(2_000).map((by) => ({ by: -by })),
        (one, other) => one.by - other.by,
      ),
      signal,
    );
    let turns = 0;
    for (let next = clock.turns.shift(); next !== undefined; next = clock.turns.shift()) {
      next();
      turns += 1;
      await settle();
    }
    expect(turns).toBeGreaterThan(3);
    expect(await ended).toMatchObject({ length: 2_000, 0: { by: -1_999 } });
  });

  test('does nothing more once it is aborted, but what it must leave in order', async () => {
    const clock = busyClock(TURN_MS);
    const stop = new AbortController();
    const done: string[] = [];
    function* work(): Steps<string> {
      try {
        done.push('one');
        yield;
        done.push('two');
        return 'through';
      } finally {
        done.push('in order');
      }
    }
    const ended = turnsOf(clock)(work(), stop.signal);
    await settle();
    stop.abort();
    clock.turns.shift()?.();
    expect(await ended).toBe('aborted');
    expect(done).toEqual(['one', 'in order']);
    expect(await turnsOf(clock)(work(), stop.signal)).toBe('aborted');
  });

  test('tells of a bug', async () => {
    function* work(): Steps<void> {
      yield;
      throw new Error('a bug');
    }
    await expect(turnsOf(busyClock(0))(work(), new AbortController().signal)).rejects.toThrow('a bug');
  });
});
