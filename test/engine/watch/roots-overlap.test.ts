import { expect, test } from 'vitest';
import { platformRules } from '../../../src/engine/files/platform-table.ts';
import { overlap } from '../../../src/engine/watch/roots-overlap.ts';

const linux = platformRules('linux');
const windows = platformRules('win32');
const mac = platformRules('darwin');

test('a root that equals, holds or lies in another overlaps with it', () => {
  const others = ['/media/a', '/media/b/c'];
  expect(overlap('/media/a', others, linux)).toBe('/media/a');
  expect(overlap('/media/a/', others, linux)).toBe('/media/a');
  expect(overlap('/media/a/sub', others, linux)).toBe('/media/a');
  expect(overlap('/media/b', others, linux)).toBe('/media/b/c');
  expect(overlap('/', others, linux)).toBe('/media/a');
});

test('names that only begin alike do not overlap', () => {
  expect(overlap('/media/ab', ['/media/a'], linux)).toBeUndefined();
  expect(overlap('/media/a', ['/media/ab', '/media/a\\b'], linux)).toBeUndefined();
  expect(overlap('/media/a', [], linux)).toBeUndefined();
});

test('upper and lower case are one name where the system says so', () => {
  expect(overlap('/media/A/x', ['/media/a'], linux)).toBeUndefined();
  expect(overlap('/media/A/x', ['/media/a'], mac)).toBe('/media/a');
  expect(overlap('C:\\Media\\X', ['c:\\media'], windows)).toBe('c:\\media');
  expect(overlap('C:\\Media2', ['c:\\media'], windows)).toBeUndefined();
});

test('composed and decomposed letters are different names', () => {
  expect(overlap('/caf\u00e9', ['/cafe\u0301'], linux)).toBeUndefined();
});
