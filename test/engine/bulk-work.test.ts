import { expect, test } from 'vitest';
import { BULK_SLICE, BulkWork } from '../../src/engine/bulk-work.ts';
import { StoreFullError } from '../../src/engine/store/store-full-error.ts';
import { memoryLog } from '../support/memory-log.ts';

const MANY = BULK_SLICE * 2 + 1;
const items = (count: number, from = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** Work whose turns are counted: each comes when the test says so. */
function bench() {
  const turns: (() => void)[] = [];
  const log = memoryLog();
  const clock = {
    now: () => 0,
    monotonic: () => 0,
    after: (_delayMs: number, call: () => void) => {
      turns.push(call);
      return { cancel: () => void turns.splice(turns.indexOf(call), 1) };
    },
  };
  const slices: (readonly number[])[] = [];
  const work = (slice: readonly number[]): void => void slices.push(slice);
  const turn = (): void => turns.shift()?.();
  return { bulk: new BulkWork({ clock, log }), log, slices, work, turn, left: () => turns.length };
}

test('A wish about a few things is over at once', () => {
  const { bulk, slices, work, left } = bench();
  bulk.take(items(BULK_SLICE), work);
  expect(slices).toEqual([items(BULK_SLICE)]);
  bulk.take([], work);
  expect([slices.length, left()]).toEqual([1, 0]);
});

test('A wish about many takes a turn of the event loop for each slice, every thing once and in its order', () => {
  const { bulk, slices, work, turn, left } = bench();
  bulk.take(items(MANY), work);
  const perTurn = [slices.flat().length];
  while (left() > 0) {
    turn();
    perTurn.push(slices.flat().length);
  }
  expect(perTurn).toEqual([BULK_SLICE, BULK_SLICE * 2, MANY]);
  expect(slices.flat()).toEqual(items(MANY));
});

test('A later wish, however short, waits for an earlier one: what was said last counts', () => {
  const { bulk, slices, work, turn, left } = bench();
  bulk.take(items(MANY), work);
  bulk.take(items(1, 1_000), work);
  expect(slices.flat()).not.toContain(1_000);
  while (left() > 0) turn();
  expect(slices.flat()).toEqual([...items(MANY), 1_000]);
});

test('What is left when the program ends is done before it does', () => {
  const { bulk, slices, work, left } = bench();
  bulk.take(items(MANY), work);
  bulk.take(items(MANY, 1_000), work);
  bulk.finish();
  expect(slices.flat()).toEqual([...items(MANY), ...items(MANY, 1_000)]);
  expect(left()).toBe(0);
});

test('The first slice’s error is the caller’s; a later one ends its own wish and no other', () => {
  const { bulk, slices, work, turn, left, log } = bench();
  const failing = (error: Error) => (slice: readonly number[]) => {
    if (slice[0] !== 0) throw error;
  };
  const fails = (): never => {
    throw new Error('at once');
  };
  expect(() => bulk.take(items(MANY), fails)).toThrow('at once');
  bulk.take(items(MANY), failing(new StoreFullError('SQLITE_FULL')));
  bulk.take(items(MANY), failing(new Error('a bug')));
  bulk.take(items(MANY), work);
  while (left() > 0) turn();
  expect(slices.flat()).toEqual(items(MANY));
  expect(log.bugs.map((line) => line.split('\n')[0])).toEqual(['bulk-work: a bug']);
});
