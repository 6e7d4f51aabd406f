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

const yes = (): boolean => true;
const never = (): Promise<never> => new Promise(() => {});

test('The program ends once everything has stopped, and not before', async () => {
  const clock = fakeClock();
  const { app, exits, quit, held } = fakeApp();
  let stopped = (): void => {};
  const stopping = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  shutDownOnQuit(app, { clock, mayQuit: yes, stop: () => stopping });
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
  shutDownOnQuit(app, { clock, mayQuit: yes, stop: never });
  quit();
  await clock.advance(0);
  await clock.advance(5_000);
  expect(exits).toEqual([0]);
});

test('A part that breaks while stopping does not keep the program alive', async () => {
  const clock = fakeClock();
  const { app, exits, quit } = fakeApp();
  shutDownOnQuit(app, { clock, mayQuit: yes, stop: () => Promise.reject(new Error('broken')) });
  quit();
  await clock.advance(0);
  expect(exits).toEqual([0]);
});

test('Asking twice stops once', async () => {
  const clock = fakeClock();
  const { app, quit } = fakeApp();
  const stops: true[] = [];
  shutDownOnQuit(app, { clock, mayQuit: yes, stop: async () => void stops.push(true) });
  quit();
  quit();
  await clock.advance(0);
  expect(stops.length).toBe(1);
});

test('While uploads run the person is asked, once at a time, and their no keeps the program running', async () => {
  const clock = fakeClock();
  const { app, exits } = fakeApp();
  let asked = 0;
  let answer = (_letGo: boolean): void => {};
  const mayQuit = (): Promise<boolean> => {
    asked += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const { askToQuit } = shutDownOnQuit(app, { clock, mayQuit, stop: async () => {} });
  askToQuit();
  askToQuit();
  await clock.advance(0);
  expect(asked).toBe(1);
  answer(false);
  await clock.advance(10_000);
  expect(exits).toEqual([]);
  askToQuit();
  await clock.advance(0);
  expect(asked).toBe(2);
  answer(true);
  await clock.advance(0);
  expect(exits).toEqual([0]);
});

test('A signal, or a quit from outside, never asks, not even while the question stands', async () => {
  const clock = fakeClock();
  const { app, exits, quit } = fakeApp();
  const { askToQuit } = shutDownOnQuit(app, { clock, mayQuit: never, stop: async () => {} });
  askToQuit();
  quit();
  await clock.advance(0);
  expect(exits).toEqual([0]);
});

test('A question that cannot be put does not keep the program alive', async () => {
  const clock = fakeClock();
  const { app, exits } = fakeApp();
  const mayQuit = (): never => {
    throw new Error('the queue cannot be read');
  };
  shutDownOnQuit(app, { clock, mayQuit, stop: async () => {} }).askToQuit();
  await clock.advance(0);
  expect(exits).toEqual([0]);
});
