import { expect, test } from 'vitest';
import { type QuittingApp, shutDownOnQuit } from '../../src/main/shut-down.ts';
import { fakeClock } from '../support/fake-clock.ts';

function fakeApp() {
  const exits: number[] = [];
  const holds: true[] = [];
  let ask = (): void => {};
  const app: QuittingApp = {
    on(_event, listener) {
      ask = () => listener({ preventDefault: () => holds.push(true) });
    },
    exit: (code) => void exits.push(code),
  };
  return { app, exits, held: () => holds.length, quit: () => ask() };
}

test('The program ends once everything has stopped, and not before', async () => {
  const clock = fakeClock();
  const { app, exits, quit, held } = fakeApp();
  let stopped = (): void => {};
  const stopping = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  shutDownOnQuit(app, clock, () => stopping);
  quit();
  expect(held()).toBe(1);
  await clock.advance(1_000);
  expect(exits).toEqual([]);
  stopped();
  await clock.advance(0);
  expect(exits).toEqual([0]);
  expect(clock.pending()).toBe(0);
});

test('A part that does not stop holds the program up for five seconds and no longer', async () => {
  const clock = fakeClock();
  const { app, exits, quit } = fakeApp();
  shutDownOnQuit(app, clock, () => new Promise(() => {}));
  quit();
  await clock.advance(5_000);
  expect(exits).toEqual([0]);
});

test('A part that breaks while stopping does not keep the program alive', async () => {
  const clock = fakeClock();
  const { app, exits, quit } = fakeApp();
  shutDownOnQuit(app, clock, () => Promise.reject(new Error('broken')));
  quit();
  await clock.advance(0);
  expect(exits).toEqual([0]);
});

test('Asking twice stops once', async () => {
  const clock = fakeClock();
  const { app, quit } = fakeApp();
  const stops: true[] = [];
  shutDownOnQuit(app, clock, async () => void stops.push(true));
  quit();
  quit();
  await clock.advance(0);
  expect(stops.length).toBe(1);
});
