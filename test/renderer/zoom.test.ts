import { expect, test } from 'vitest';
import { fitScale, zoomBy, zoomKey } from '../../src/renderer/gallery/zoom.ts';

test('fit shows all of a picture and never blows a small one up', () => {
  expect(fitScale({ width: 4000, height: 1000 }, { width: 1000, height: 600 })).toBe(0.25);
  expect(fitScale({ width: 1000, height: 4000 }, { width: 1000, height: 600 })).toBe(0.15);
  expect(fitScale({ width: 80, height: 60 }, { width: 1000, height: 600 })).toBe(1);
  expect(fitScale({ width: 0, height: 0 }, { width: 0, height: 0 })).toBe(1);
});

test('steps stop at fit and at whole size on the way, and at both ends', () => {
  expect(zoomBy('fit', 1, 0.25)).toBe(0.3125);
  expect(zoomBy(0.3125, -2, 0.25)).toBe('fit');
  expect(zoomBy(0.9, 1, 0.25)).toBe(1);
  expect(zoomBy(1, 1, 0.25)).toBe(1.25);
  expect(zoomBy(8, 3, 0.25)).toBe(8);
  expect(zoomBy(0.06, -9, 0.04)).toBe(0.05);
});

test('keys: plus, minus, 0 to fit, 1 for whole size, and no other', () => {
  expect(['+', '=', '-', '0', '1', 'x', 'ArrowLeft'].map((key) => zoomKey(key, 1, 0.5))).toEqual([
    1.25,
    1.25,
    0.8,
    'fit',
    1,
    undefined,
    undefined,
  ]);
});
