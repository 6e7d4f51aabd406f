import { expect, test } from 'vitest';
import { systemNetwork } from '../../src/main/network-port.ts';
import { fakeClock } from '../support/fake-clock.ts';

function open() {
  const clock = fakeClock();
  const told: boolean[] = [];
  let online = true;
  let wake = (): void => {};
  const network = systemNetwork({
    clock,
    isOnline: () => online,
    onWake: (listener) => {
      wake = listener;
      return () => {
        wake = () => {};
      };
    },
  });
  const stop = network.onChange((now) => told.push(now));
  return { clock, told, stop, set: (now: boolean) => (online = now), wake: () => wake() };
}

test('A change is told once, within five seconds', async () => {
  const net = open();
  await net.clock.advance(20_000);
  net.set(false);
  await net.clock.advance(5_000);
  await net.clock.advance(20_000);
  net.set(true);
  await net.clock.advance(5_000);
  expect(net.told).toEqual([false, true]);
});

test('Waking up is told at once, also when the network is as before', () => {
  const net = open();
  net.wake();
  expect(net.told).toEqual([true]);
});

test('After stopping nothing is told and no timer is left', async () => {
  const net = open();
  net.stop();
  net.set(false);
  net.wake();
  await net.clock.advance(20_000);
  expect(net.told).toEqual([]);
  expect(net.clock.pending()).toBe(0);
});
