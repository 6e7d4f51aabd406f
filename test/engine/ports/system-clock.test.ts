import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/engine/ports/system-clock.ts';
import { DAY } from '../../../src/shared/units.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('A wait that is longer than a timer can be ends when it is over, and not before', () => {
  const over = vi.fn();
  systemClock().after(60 * DAY, over);
  vi.advanceTimersByTime(60 * DAY - 1);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
});

test('Such a wait is cancelled also in its second step', () => {
  const over = vi.fn();
  const timer = systemClock().after(60 * DAY, over);
  vi.advanceTimersByTime(40 * DAY);
  timer.cancel();
  vi.advanceTimersByTime(60 * DAY);
  expect(over).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
