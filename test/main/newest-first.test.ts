import { expect, test } from 'vitest';
import { createNewestFirst } from '../../src/main/newest-first.ts';

/** Work that ends when the test says so; what was begun, in order. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

test('One piece of work runs at a time, and of those that wait the newest comes first', async () => {
  const { begun, work, end } = works();
  const inTurn = createNewestFirst(10);
  const all = ['first', 'second', 'third'].map((name) => inTurn(work(name)));
  for (const name of ['first', 'third', 'second']) {
    await expect.poll(() => begun.at(-1)).toBe(name);
    end(name);
  }
  expect(await Promise.all(all)).toEqual(['first', 'second', 'third']);
  expect(begun).toEqual(['first', 'third', 'second']);
});

test('Of too many that wait the oldest is given up, and never begun', async () => {
  const { begun, work, end } = works();
  const inTurn = createNewestFirst(2);
  const all = ['runs', 'oldest', 'older', 'newest'].map((name) => inTurn(work(name)));
  expect(await all[1]).toBeUndefined();
  for (const name of ['runs', 'newest', 'older']) {
    await expect.poll(() => begun.at(-1)).toBe(name);
    end(name);
  }
  await Promise.all(all);
  expect(begun).not.toContain('oldest');
});

test('Work that fails lets the next one begin', async () => {
  const inTurn = createNewestFirst(2);
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
  expect(await inTurn(async () => 'later')).toBe('later');
});
