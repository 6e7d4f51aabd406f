import { describe, expect, test } from 'vitest';
import { retryAfterMs } from '../../../src/engine/api/retry-after.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/shared/units.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const wait = (headers: Record<string, string>) =>
  retryAfterMs(new Map(Object.entries(headers)), { now: NOW, maxMs: DAY });

describe('the wait an answer asks for', () => {
  test.each([
    ['0', 0],
    ['7', 7 * SECOND],
    [' 120 ', 2 * MINUTE],
    ['1.5', 1_500],
    ['999999999999999999999', DAY],
    ['Sun, 01 Mar 2026 12:01:00 GMT', MINUTE],
    ['Sunday, 01-Mar-26 12:01:00 GMT', MINUTE],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['Sun, 01 Mar 2099 11:00:00 GMT', DAY],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['NaN', undefined],
    ['2026', 2026 * SECOND],
    ['Infinity', undefined],
  ])('Retry-After: %s', (value, expected) => {
    expect(wait({ 'retry-after': value })).toBe(expected);
  });

  test('is unknown when nothing is said', () => {
    expect(wait({})).toBeUndefined();
    expect(wait({ 'x-ratelimit-max': '200', 'x-ratelimit-count': '200' })).toBeUndefined();
  });

  test.each([
    ['30', 30 * SECOND],
    [String(NOW / 1_000 + 60), MINUTE],
    [String(NOW + HOUR), HOUR],
    ['Sun, 01 Mar 2026 12:01:00 GMT', MINUTE],
    ['later', undefined],
  ])('comes from x-ratelimit-reset: %s where Retry-After is missing or odd', (reset, expected) => {
    expect(wait({ 'x-ratelimit-reset': reset, 'x-ratelimit-remaining': '0' })).toBe(expected);
    expect(wait({ 'x-ratelimit-reset': reset, 'retry-after': 'odd' })).toBe(expected);
  });

  test('does not come from a window that has requests left', () => {
    expect(wait({ 'x-ratelimit-reset': '30', 'x-ratelimit-remaining': '12' })).toBeUndefined();
  });
});
