import { describe, expect, test } from 'vitest';
import { daysLeft, expiryOf } from '../../src/renderer/gallery/days-left.ts';
import { findItems } from '../../src/renderer/gallery/find-items.ts';
import { moveFocus, moveOf } from '../../src/renderer/gallery/grid-moves.ts';
import { clientColour } from '../../src/renderer/parts/client-colour.ts';
import { splitFileName } from '../../src/renderer/parts/split-file-name.ts';
import { profileId } from '../../src/shared/ids.ts';
import { DAY, HOUR } from '../../src/shared/units.ts';
import { mediaItems, NOW } from './fake-seed.ts';

describe('days left', () => {
  test('a day that has begun counts as one, an ended link is past, an unknown end stays unknown', () => {
    expect(daysLeft(NOW + HOUR, NOW)).toBe(1);
    expect(daysLeft(NOW + 2 * DAY, NOW)).toBe(2);
    expect(daysLeft(NOW, NOW)).toBe(-1);
    expect(daysLeft(null, NOW)).toBeNull();
  });

  test('8 and more are plain, 4 to 7 a week, 0 to 3 soon', () => {
    expect([8, 7, 4, 3, 1, -1, null].map(expiryOf)).toEqual([
      'plain',
      'week',
      'week',
      'soon',
      'soon',
      'gone',
      'unknown',
    ]);
  });
});

describe('finding items', () => {
  const items = mediaItems(12);
  test('by client and by name, newest first, without case', () => {
    expect(findItems(items, profileId('p2'), '').map((item) => item.profileId)).toEqual(['p2', 'p2']);
    expect(findItems(items, null, 'VASE').map((item) => item.fileName)).toEqual(['vase-evening-lobby-9.jpg']);
    expect(findItems([...items].reverse(), null, '')[0]?.id).toBe(items[0]?.id);
  });
});

describe('moving in the grid', () => {
  const grid = { count: 10, columns: 4, page: 2 };
  test('up and down keep the column and stop at the edges', () => {
    expect(moveFocus(1, 'down', grid)).toBe(5);
    expect(moveFocus(7, 'down', grid)).toBe(7);
    expect(moveFocus(2, 'up', grid)).toBe(2);
  });
  test('left and right run on over rows and stop at the ends', () => {
    expect(moveFocus(3, 'right', grid)).toBe(4);
    expect(moveFocus(0, 'left', grid)).toBe(0);
    expect(moveFocus(9, 'right', grid)).toBe(9);
  });
  test('Home and End stay in the row, with the modifier they reach the ends', () => {
    expect(moveFocus(6, 'row-start', grid)).toBe(4);
    expect(moveFocus(9, 'row-end', grid)).toBe(9);
    expect(moveOf('End', true)).toBe('end');
    expect(moveOf('End', false)).toBe('row-end');
    expect(moveOf('x', false)).toBeNull();
  });
});

describe('naming', () => {
  test('a long name keeps the last four letters of its stem and its ending', () => {
    expect(splitFileName('cinderhall-evening-lobby.jpg')).toEqual(['cinderhall-evening-l', 'obby.jpg']);
    expect(splitFileName('abc')).toEqual(['', 'abc']);
    expect(splitFileName('.hidden').join('')).toBe('.hidden');
    expect(splitFileName('🎉🎉🎉🎉🎉.png')).toEqual(['🎉', '🎉🎉🎉🎉.png']);
  });
  test('colours run 1 to 12 and then again', () => {
    expect([1, 12, 13, 25].map((colour) => Object.values(clientColour(colour))[0])).toEqual([
      'var(--client-1)',
      'var(--client-12)',
      'var(--client-1)',
      'var(--client-1)',
    ]);
  });
});
