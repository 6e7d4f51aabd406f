import { expect, test } from 'vitest';
import { throttled } from '../../src/main/throttle.ts';
import { fakeClock } from '../support/fake-clock.ts';

test('Of many values the first goes through at once, then the newest at the end of each span', async () => {
  const clock = fakeClock();
  const calls: { at: number; value: number }[] = [];
  const shown = throttled<number>(clock, 250, (value) => calls.push({ at: clock.monotonic(), value }));
  for (let at = 0; at <= 990; at += 10) {
    shown.push(at);
    await clock.advance(10);
  }
  await clock.advance(1_000);
  expect(calls).toEqual([
    { at: 0, value: 0 },
    { at: 250, value: 240 },
    { at: 500, value: 490 },
    { at: 750, value: 740 },
    { at: 1_000, value: 990 },
  ]);
  expect(clock.pending()).toBe(0);
});

test('A stopped one calls no more and leaves no timer behind', async () => {
  const clock = fakeClock();
  const calls: number[] = [];
  const shown = throttled<number>(clock, 250, (value) => calls.push(value));
  shown.push(1);
  shown.push(2);
  shown.stop();
  await clock.advance(1_000);
  expect(calls).toEqual([1]);
  expect(clock.pending()).toBe(0);
});
