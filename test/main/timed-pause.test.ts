import { expect, test } from 'vitest';
import { createTimedPause } from '../../src/main/timed-pause.ts';
import { HOUR, MINUTE } from '../../src/shared/units.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { keptSettings } from './open-desk.ts';

/** A person's pause over an engine whose pause outlives the program, as the queue's store keeps it. */
function pauseOn(clock = fakeClock(), settings = keptSettings(), kept = { paused: false }) {
  let connected = true;
  const calls: string[] = [];
  const queue = {
    pause: () => {
      kept.paused = true;
      calls.push('pause');
    },
    resume: () => {
      kept.paused = false;
      calls.push('resume');
    },
  };
  const pause = createTimedPause({
    clock,
    settings,
    engine: () => (connected ? queue : undefined),
    changed: () => {},
  });
  return {
    ...{ clock, settings, kept, calls, pause },
    disconnect: () => {
      connected = false;
    },
    connect: () => {
      connected = true;
    },
  };
}

test('A pause of 30 minutes ends by itself after 30 minutes and not before', async () => {
  const { clock, kept, pause } = pauseOn();
  const began = clock.now();
  pause.pause(30 * MINUTE);
  expect(pause.until()).toBe(began + 30 * MINUTE);
  await clock.advance(30 * MINUTE - 1);
  expect(kept.paused).toBe(true);
  await clock.advance(1);
  expect(kept.paused).toBe(false);
  expect(pause.until()).toBeNull();
  expect(clock.pending()).toBe(0);
});

test('A pause until resumed has no end', async () => {
  const { clock, kept, pause } = pauseOn();
  pause.pause(null);
  await clock.advance(48 * HOUR);
  expect(kept.paused).toBe(true);
  expect(pause.until()).toBeNull();
});

test('A clock that is set back makes no pause longer than it can be', async () => {
  const { clock, kept, pause } = pauseOn();
  pause.pause(HOUR);
  clock.jump(-24 * HOUR);
  await clock.advance(2 * HOUR);
  expect(kept.paused).toBe(false);
});

test('After a restart the pause ends at the same time', async () => {
  const first = pauseOn();
  first.pause.pause(HOUR);
  await first.clock.advance(20 * MINUTE);
  first.pause.stop();

  const second = pauseOn(first.clock, first.settings, first.kept);
  second.pause.takeUp();
  await second.clock.advance(40 * MINUTE - 1);
  expect(second.kept.paused).toBe(true);
  await second.clock.advance(1);
  expect(second.kept.paused).toBe(false);
});

test('A pause that ended while the program was closed is over at the start', () => {
  const first = pauseOn();
  first.pause.pause(HOUR);
  first.pause.stop();
  first.clock.jump(2 * HOUR);

  const second = pauseOn(first.clock, first.settings, first.kept);
  second.pause.takeUp();
  expect(second.kept.paused).toBe(false);
  expect(second.pause.until()).toBeNull();
});

test('A computer that slept through the end resumes within a minute of waking', async () => {
  const { clock, kept, pause } = pauseOn();
  pause.pause(HOUR);
  // The timers stood still while the wall clock went on.
  clock.jump(3 * HOUR);
  await clock.advance(MINUTE);
  expect(kept.paused).toBe(false);
});

test('Resumed by other means, the end is forgotten and nothing resumes a later pause', async () => {
  const { clock, kept, calls, pause } = pauseOn();
  pause.pause(HOUR);
  kept.paused = false;
  pause.notePaused(false);
  expect(pause.until()).toBeNull();
  kept.paused = true;
  await clock.advance(2 * HOUR);
  expect(kept.paused).toBe(true);
  expect(calls).toEqual(['pause']);
});

test('A pause until resumed takes the place of one with an end', async () => {
  const { clock, kept, pause } = pauseOn();
  pause.pause(HOUR);
  pause.pause(null);
  await clock.advance(2 * HOUR);
  expect(kept.paused).toBe(true);
});

test('The end belongs to its account: another account’s queue is not resumed by it, and its own is later', async () => {
  const { clock, settings, calls, pause, connect, disconnect } = pauseOn();
  settings.update({ account: { kind: 'ayrshare', id: 'ayrshare' } });
  pause.pause(HOUR);
  disconnect();
  settings.update({ account: { kind: 'sandbox', id: 'sandbox' } });
  connect();
  pause.takeUp();
  await clock.advance(2 * HOUR);
  expect(calls).toEqual(['pause']);
  settings.update({ account: { kind: 'ayrshare', id: 'ayrshare' } });
  pause.takeUp();
  expect(calls).toEqual(['pause', 'resume']);
});

test('Without an account there is nothing to pause, and no end is kept', () => {
  const { settings, pause, disconnect } = pauseOn();
  disconnect();
  pause.pause(HOUR);
  expect(settings.read().timedPause).toBeNull();
});
