import { expect, test } from 'vitest';
import { ByteCache } from '../../src/main/byte-cache.ts';

const weighing = (count: number) => ({ bytes: new Uint8Array(count) });

test('What was not used for longest makes room', () => {
  const cache = new ByteCache(10);
  cache.set('a', weighing(4));
  cache.set('b', weighing(4));
  cache.get('a');
  cache.set('c', weighing(4));
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map((value) => value !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
});

test('A replaced value no longer weighs', () => {
  const cache = new ByteCache(10);
  cache.set('a', weighing(9));
  cache.set('a', weighing(1));
  cache.set('b', weighing(9));
  expect([cache.get('a'), cache.get('b')].every((value) => value !== undefined)).toBe(true);
});

test('What is larger than the whole is not kept and drives nothing out', () => {
  const cache = new ByteCache(10);
  cache.set('a', weighing(4));
  cache.set('b', weighing(11));
  expect(cache.get('a')).toBeDefined();
  expect(cache.get('b')).toBeUndefined();
});
