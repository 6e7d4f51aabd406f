import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { countingRandom, fakeClock } from './fake-clock.ts';

test('timers fire in order of time, then of creation, and see their own moment', async () => {
  const clock = fakeClock(1_000);
  const fired: [string, number][] = [];
  clock.after(20, () => fired.push(['late', clock.monotonic()]));
  clock.after(10, () => fired.push(['early', clock.monotonic()]));
  clock.after(10, () => clock.after(5, () => fired.push(['nested', clock.now()])));
  clock.after(30, () => fired.push(['never', 0])).cancel();
  await clock.advance(40);
  expect(fired).toEqual([
    ['early', 10],
    ['nested', 1_015],
    ['late', 20],
  ]);
  expect(clock.pending()).toBe(0);
});

test('real input and output goes on while the clock is turned', async () => {
  const clock = fakeClock();
  let read = '';
  clock.after(50, () => {
    void readFile(new URL(import.meta.url), 'utf8').then((text) => {
      read = text;
    });
  });
  await clock.advanceUntil(() => read.includes('countingRandom'));
});

test('a wait that never comes true ends, naming what it waited for', async () => {
  const clock = fakeClock();
  await expect(clock.advanceUntil(() => false, { maxMs: 300 })).rejects.toThrow('300 ms');
  await expect(clock.advanceUntil(() => false, { stepMs: 1, maxRealMs: 20 })).rejects.toThrow('20 real ms');
});

test('the wall clock may jump, the monotonic one does not', () => {
  const clock = fakeClock(5_000);
  clock.jump(-4_000);
  expect([clock.now(), clock.monotonic()]).toEqual([1_000, 0]);
});

test('chance repeats itself by seed, and later ids sort later', () => {
  const draw = (seed: number): number[] => {
    const random = countingRandom(seed);
    return [random.number(), random.number()];
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  const random = countingRandom();
  const ids = Array.from({ length: 12 }, () => random.id());
  expect([...ids].sort()).toEqual(ids);
});
