import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { compare } from '../e2e/pixels/compare.ts';

const grey = (size: number, spot?: number): Buffer => {
  const picture = new PNG({ width: size, height: size });
  picture.data.fill(128);
  for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 255;
  if (spot !== undefined) picture.data[spot * 4] = 255;
  return PNG.sync.write(picture);
};

test('the same picture has no difference', () => {
  expect(compare(grey(8), grey(8)).pixels).toBe(0);
});

test('one pixel of another colour is seen', () => {
  expect(compare(grey(8), grey(8, 20)).pixels).toBe(1);
});

test('a picture of another size differs as a whole', () => {
  expect(compare(grey(8), grey(9)).pixels).toBe(64);
});
