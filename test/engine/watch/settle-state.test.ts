import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileStat } from '../../../src/engine/files/file-port.ts';
import {
  firstSight,
  foundBusy,
  isUnsettled,
  seenAgain,
  stoodStill,
} from '../../../src/engine/watch/settle-state.ts';

const STABILITY_MS = 2_000;
const stat: FileStat = { kind: 'file', size: 5, mtimeNs: 1n, ctimeNs: 1n, dev: 1n, ino: 1n };
const at = (now: number, change: Partial<FileStat> = {}) => ({
  stat: { ...stat, ...change },
  now,
  stabilityMs: STABILITY_MS,
});

test('a file that stood still over the threshold may be opened, not a moment before', () => {
  const state = seenAgain(firstSight(at(100)), at(2_099));
  expect(state.lookAt).toBe(2_100);
  expect(stoodStill(state, 2_099, STABILITY_MS)).toBe(false);
  expect(stoodStill(state, 2_100, STABILITY_MS)).toBe(true);
});

test.each<Partial<FileStat>>([{ size: 6 }, { mtimeNs: 2n }, { ctimeNs: 2n }, { ino: 2n }, { dev: 2n }])(
  'a change of %o begins the wait anew',
  (change) => {
    const state = seenAgain(firstSight(at(0)), at(1_900, change));
    expect(stoodStill(state, 3_899, STABILITY_MS)).toBe(false);
    expect(stoodStill(state, 3_900, STABILITY_MS)).toBe(true);
  },
);

test('a busy file is tried again with growing waits, half a minute at most', () => {
  let state = firstSight(at(0));
  const waits: number[] = [];
  for (let now = 2_000; waits.length < 7; now = state.lookAt) {
    state = foundBusy(state, now, STABILITY_MS);
    waits.push(state.lookAt - now);
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(seenAgain(state, at(0, { size: 9 })).busyLooks).toBe(0);
});

test('a file is unsettled from the first sight on, however often it changed', () => {
  const state = seenAgain(firstSight(at(0)), at(19_000, { size: 9 }));
  expect(isUnsettled(state, 19_999, 20_000)).toBe(false);
  expect(isUnsettled(state, 20_000, 20_000)).toBe(true);
});

test('whatever is written and when, nothing settles within the threshold after a change that was seen', () => {
  const looks = fc.array(fc.record({ waitMs: fc.integer({ min: 0, max: 5_000 }), size: fc.nat(2) }));
  fc.assert(
    fc.property(looks, (steps) => {
      let now = 0;
      let lastChange = 0;
      let size = stat.size;
      let state = firstSight(at(0));
      for (const step of steps) {
        now += step.waitMs;
        if (step.size !== size) lastChange = now;
        size = step.size;
        state = seenAgain(state, at(now, { size }));
        expect(stoodStill(state, now, STABILITY_MS)).toBe(now - lastChange >= STABILITY_MS);
      }
    }),
  );
});
