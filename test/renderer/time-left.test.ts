import { describe, expect, test } from 'vitest';
import { POINTS, speedPath } from '../../src/renderer/frame/speed-path.ts';
import { isFinishing } from '../../src/renderer/queue/lenses.ts';
import { minutesLeft, sampleLeft, type Tracks, WHOLE_QUEUE } from '../../src/renderer/state/sample-left.ts';
import { type LeftAt, roundedMinutes, timeLeft, withLeft } from '../../src/renderer/state/time-left.ts';
import { shortTimeLeft, timeLeftWords } from '../../src/renderer/words/time-left-words.ts';
import { profileId } from '../../src/shared/ids.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/shared/units.ts';
import { upload } from './fake-seed.ts';

/** One sample a second, as the window takes them. */
const each = (left: readonly number[]): readonly LeftAt[] =>
  left.reduce<readonly LeftAt[]>((all, bytes, second) => withLeft(all, { at: second * SECOND, bytes }), []);

describe('how long the rest takes', () => {
  test('is not told before the speed was steady for five seconds', () => {
    expect(timeLeft(each([1_000, 990, 980, 970, 960]))).toBeNull();
    expect(timeLeft(each([1_000, 990, 980, 970, 960, 950]))).toBe(95 * SECOND);
  });

  test('is not told while nothing goes out, or while more comes in than goes out', () => {
    expect(timeLeft(each([1_000, 1_000, 1_000, 1_000, 1_000, 1_000]))).toBeNull();
    expect(timeLeft(each([1_000, 990, 980, 1_500, 1_490, 1_480]))).toBeNull();
  });

  test('is taken away when the speed falls to less than half, and told again once it is steady', () => {
    const steady = [1_000, 900, 800, 700, 600, 500];
    expect(timeLeft(each(steady))).toBe(5 * SECOND);
    const slow = [...steady, 498, 496, 494];
    expect(timeLeft(each(slow))).toBeNull();
    expect(timeLeft(each([...slow, 492, 490, 488]))).not.toBeNull();
  });

  test('counts files that joined, once five steady seconds have passed with them', () => {
    const joined = [500, 490, 480, 10_000, 9_990, 9_980, 9_970, 9_960, 9_950];
    expect(timeLeft(each(joined))).toBe(995 * SECOND);
  });

  test('is nothing to tell once nothing is left', () => {
    expect(timeLeft([])).toBeNull();
    expect(timeLeft(each([50, 40, 30, 20, 10, 0]))).toBeNull();
  });

  test('is told in rounded words, which stand still while it shrinks by little', () => {
    const told = [
      59 * SECOND,
      MINUTE,
      7.4 * MINUTE,
      12 * MINUTE,
      59 * MINUTE,
      1.4 * HOUR,
      23.9 * HOUR,
      3 * DAY,
    ];
    expect(told.map((left) => timeLeftWords(roundedMinutes(left)))).toEqual([
      'less than a minute left',
      'about 1 min left',
      'about 7 min left',
      'about 12 min left',
      'about 55 min left',
      'about 1 h left',
      'more than a day left',
      'more than a day left',
    ]);
    expect([0, 3, 120].map(shortTimeLeft)).toEqual(['under a minute', '3 min left', '2 h left']);
  });
});

describe('what is measured', () => {
  const p0 = profileId('p0');
  const sending = upload('a', { profileId: p0, stage: 'uploading', sizeBytes: 6_000, sentBytes: 0 });
  const queued = upload('b', { profileId: p0, stage: 'queued', sizeBytes: 6_000 });

  /** The first file sends 100 bytes each second. */
  function measured(seconds: number, others: readonly (typeof queued)[]): Tracks {
    let tracks: Tracks = new Map();
    for (let second = 0; second <= seconds; second += 1) {
      tracks = sampleLeft(tracks, [{ ...sending, sentBytes: 100 * second }, ...others], second * SECOND);
    }
    return tracks;
  }

  test('everything, each batch and each row that is being sent has a time of its own', () => {
    const known = minutesLeft(measured(5, [queued]));
    expect(known.get(sending.id)).toBe(0);
    expect(known.get(sending.batchId)).toBe(2);
    expect(known.get(WHOLE_QUEUE)).toBe(2);
    expect(known.has(queued.id)).toBe(false);
  });

  test('what the person paused, what needs them, and what still grows is no part of it', () => {
    const still = [
      { ...queued, paused: true },
      { ...queued, stage: 'blocked' },
      { ...queued, stage: 'failed' },
      { ...queued, stage: 'settling' },
    ] as const;
    expect(minutesLeft(measured(5, still)).get(WHOLE_QUEUE)).toBe(0);
  });

  test('what no longer moves is forgotten', () => {
    expect(sampleLeft(measured(5, []), [], 6 * SECOND).size).toBe(0);
  });

  test('after a pause, what is on its way still comes to its end', () => {
    expect([sending, { ...sending, paused: true }, { ...queued, paused: true }].map(isFinishing)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('the line of speed ends at the newest second and reaches the top at the fastest', () => {
  expect(speedPath([1, 4, 2])).toBe('M81.2 14.0L82.6 2.0L84.0 10.0');
  expect(speedPath(Array.from({ length: POINTS }, () => 0)).startsWith('M0.0 18.0L')).toBe(true);
});
