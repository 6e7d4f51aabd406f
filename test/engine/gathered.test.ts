import { expect, test } from 'vitest';
import { Gathered } from '../../src/engine/gathered.ts';
import { fakeClock } from '../support/fake-clock.ts';

const SLICE = 100;

function bench(call: (keys: readonly number[]) => void = () => undefined) {
  const clock = fakeClock();
  const slices: (readonly number[])[] = [];
  const gathered = new Gathered<number>(clock, (keys) => {
    slices.push(keys);
    call(keys);
  });
  return { clock, gathered, slices };
}
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test('What is asked for many times in a turn is handed over once, in the order of the first time', async () => {
  const { clock, gathered, slices } = bench();
  gathered.ask([3, 1]);
  gathered.ask([1, 2, 3]);
  expect(slices).toEqual([]);
  await clock.advance(0);
  expect(slices).toEqual([[3, 1, 2]]);
  gathered.ask([3]);
  await clock.advance(0);
  expect(slices).toEqual([[3, 1, 2], [3]]);
});

test('Many are handed over a slice per turn; what is asked for again before its turn comes once', async () => {
  let again = true;
  const { clock, gathered, slices } = bench(() => {
    if (again) gathered.ask([0, 249]);
    again = false;
  });
  gathered.ask(upTo(250));
  await clock.advance(0);
  expect(slices.map(({ length }) => length).slice(0, 2)).toEqual([SLICE, SLICE]);
  expect(slices.flat().filter((key) => key === 249)).toEqual([249]);
  expect(slices.flat()).toEqual([...upTo(250), 0]);
});

test('Nothing is handed over after the stop', async () => {
  const { clock, gathered, slices } = bench();
  gathered.ask([1]);
  gathered.stop();
  gathered.ask([2]);
  await clock.advance(1_000);
  expect([slices, clock.pending()]).toEqual([[], 0]);
});
