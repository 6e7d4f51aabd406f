import { describe, expect, test } from 'vitest';
import { calendarDays, dayAfter } from '../../src/renderer/gallery/calendar.ts';
import { daysLeft, expiryOf } from '../../src/renderer/gallery/days-left.ts';
import { NO_FILTERS } from '../../src/renderer/gallery/filters.ts';
import { findItems } from '../../src/renderer/gallery/find-items.ts';
import { moveFocus, moveOf } from '../../src/renderer/gallery/grid-moves.ts';
import { knownItem } from '../../src/renderer/gallery/known-item.ts';
import { lineOf, linesOf } from '../../src/renderer/gallery/lines.ts';
import { clientColour } from '../../src/renderer/parts/client-colour.ts';
import { splitFileName } from '../../src/renderer/parts/split-file-name.ts';
import { profileId } from '../../src/shared/ids.ts';
import { mediaItems, NOW } from './fake-seed.ts';
import { inZone } from './in-zone.ts';

describe('days left', () => {
  const left = (zone: string, end: string, now: string) =>
    inZone(zone, () => daysLeft(Date.parse(end), Date.parse(now)));

  test('an ended link is past, an unknown end stays unknown, and the last day is 0', () => {
    expect(daysLeft(NOW, NOW)).toBe(-1);
    expect(daysLeft(null, NOW)).toBeNull();
    expect(left('UTC', '2026-11-21T23:59:00Z', '2026-11-21T00:01:00Z')).toBe(0);
  });

  test('days are those of the wall calendar, not of 24 hours', () => {
    expect(left('UTC', '2026-11-22T00:01:00Z', '2026-11-21T23:59:00Z')).toBe(1);
    expect(left('UTC', '2026-11-23T16:40:00Z', '2026-11-21T09:00:00Z')).toBe(2);
  });

  test('the same moment is another day in another time zone', () => {
    const end = '2026-11-22T02:00:00Z';
    const now = '2026-11-21T20:00:00Z';
    expect(['UTC', 'America/New_York', 'Asia/Tokyo'].map((zone) => left(zone, end, now))).toEqual([1, 0, 0]);
  });

  test('a day of 23 or 25 hours counts as one', () => {
    // Berlin: clocks went forward on 29 March 2026 and back on 25 October.
    expect(left('Europe/Berlin', '2026-03-29T22:30:00+02:00', '2026-03-28T23:30:00+01:00')).toBe(1);
    expect(left('Europe/Berlin', '2026-10-26T00:30:00+01:00', '2026-10-24T23:30:00+02:00')).toBe(2);
    expect(left('Europe/Berlin', '2026-10-25T23:30:00+01:00', '2026-10-24T23:30:00+02:00')).toBe(1);
  });

  test('a day that begins at one o’clock is still one day', () => {
    inZone('America/Santiago', () => {
      const now = Date.parse('2026-09-05T12:00:00-04:00');
      expect([0, 1, 2, 3].map((days) => calendarDays(now, dayAfter(now, days)))).toEqual([0, 1, 2, 3]);
    });
  });

  test('8 and more are plain, 4 to 7 a week, 0 to 3 soon', () => {
    expect([8, 7, 4, 3, 0, -1, null].map(expiryOf)).toEqual([
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
  const items = mediaItems(12).map(knownItem);
  const find = (client: string | null, search: string) =>
    findItems(items, {
      client: client === null ? null : profileId(client),
      search,
      filters: NO_FILTERS,
      now: NOW,
    });
  test('by client and by name, without case, in the order given', () => {
    expect(find('p2', '').map((item) => item.profileId)).toEqual(['p2', 'p2']);
    expect(find(null, ' VASE ').map((item) => item.fileName)).toEqual(['vase-evening-lobby-9.jpg']);
    expect(find(null, '')).toEqual(items);
  });
  test('an accent is found however it was typed or stored', () => {
    const [first] = items;
    if (first === undefined) throw new Error('No item was made.');
    const named = [knownItem({ ...first, fileName: 'Cafe\u0301 Zu\u0308rich.JPG' })];
    const wanted = { client: null, filters: NO_FILTERS, now: NOW };
    for (const search of ['café', 'cafe', 'ZÜRICH', 'zurich'])
      expect(findItems(named, { ...wanted, search })).toHaveLength(1);
  });
});

describe('moving in the grid', () => {
  const grid = { lines: linesOf(10, 4, []), page: 2 };
  test('up and down keep the column, stop at the edges, and take the last of a shorter row', () => {
    expect(moveFocus(1, 'down', grid)).toBe(5);
    expect(moveFocus(7, 'down', grid)).toBe(9);
    expect(moveFocus(9, 'down', grid)).toBe(9);
    expect(moveFocus(2, 'up', grid)).toBe(2);
    expect(moveFocus(9, 'page-up', grid)).toBe(1);
    expect(moveFocus(2, 'page-down', grid)).toBe(9);
  });
  test('left and right run on over rows and stop at the ends', () => {
    expect(moveFocus(3, 'right', grid)).toBe(4);
    expect(moveFocus(0, 'left', grid)).toBe(0);
    expect(moveFocus(9, 'right', grid)).toBe(9);
  });
  test('Home and End stay in the row, with the modifier they reach the ends', () => {
    expect(moveFocus(6, 'row-start', grid)).toBe(4);
    expect(moveFocus(9, 'row-end', grid)).toBe(9);
    expect(moveFocus(5, 'end', grid)).toBe(9);
    expect(moveOf('End', true)).toBe('end');
    expect(moveOf('End', false)).toBe('row-end');
    expect(moveOf('x', false)).toBeNull();
  });
  test('headings are passed over, also above the first row and by whole pages', () => {
    const groups = [
      { name: 'soon', from: 0, count: 2 },
      { name: 'week', from: 2, count: 5 },
    ] as const;
    const grouped = { lines: linesOf(7, 3, groups), page: 2 };
    expect(grouped.lines.map(({ from, count }) => [from, count])).toEqual([
      [0, 0],
      [0, 2],
      [2, 0],
      [2, 3],
      [5, 2],
    ]);
    expect(moveFocus(1, 'down', grouped)).toBe(3);
    expect(moveFocus(4, 'up', grouped)).toBe(1);
    expect(moveFocus(1, 'up', grouped)).toBe(1);
    expect(moveFocus(0, 'page-down', grouped)).toBe(2);
    expect(moveFocus(6, 'page-up', grouped)).toBe(1);
    expect([0, 1, 2, 4, 6].map((place) => lineOf(grouped.lines, place))).toEqual([1, 1, 3, 3, 4]);
  });
  test('an empty grid has nowhere to go', () => {
    expect(moveFocus(0, 'down', { lines: [], page: 2 })).toBe(0);
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
