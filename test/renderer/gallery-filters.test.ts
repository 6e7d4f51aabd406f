import { describe, expect, test } from 'vitest';
import { expires, type Filters, isFiltered, NO_FILTERS, passes } from '../../src/renderer/gallery/filters.ts';
import { countIn, filterOf, horizonOf, spanAfter, spanOf } from '../../src/renderer/gallery/horizon.ts';
import { knownItem } from '../../src/renderer/gallery/known-item.ts';
import { type Sort, sortItems } from '../../src/renderer/gallery/sort-items.ts';
import { spanText } from '../../src/renderer/words/filter-words.ts';
import { horizonScale, horizonWords, spanValueText } from '../../src/renderer/words/horizon-words.ts';
import { mediaItemId } from '../../src/shared/ids.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import { DAY, HOUR } from '../../src/shared/units.ts';
import { mediaItems } from './fake-seed.ts';
import { inZone } from './in-zone.ts';

/** Saturday, 21 November 2026, 14:00 on this computer. */
const NOW = new Date(2026, 10, 21, 14).getTime();
const at = (day: number, hour = 12) => new Date(2026, 10, day, hour).getTime();

function item(id: string, change: Partial<MediaItemView> = {}): MediaItemView {
  const [first] = mediaItems(1);
  if (first === undefined) throw new Error('No item was made.');
  return { ...first, id: mediaItemId(id), expiresAt: null, createdAt: null, ...change };
}
const ids = (items: readonly MediaItemView[]) => items.map(({ id }) => id).join('');

describe('filters', () => {
  const items = [
    item('a', { mediaKind: 'image', source: 'both', createdAt: at(21, 0) }),
    item('b', { mediaKind: 'video', source: 'server', createdAt: at(20, 23) }),
    item('c', { mediaKind: 'other', source: 'public', createdAt: at(15, 0) }),
    item('d', { mediaKind: 'image', source: 'ledger', createdAt: null }),
  ];
  const found = (change: Partial<Filters>) => ids(items.filter(passes({ ...NO_FILTERS, ...change }, NOW)));

  test('narrow by type, source and age, an unknown age being no age', () => {
    expect(found({})).toBe('abcd');
    expect(found({ kind: 'image' })).toBe('ad');
    expect(found({ source: 'public' })).toBe('c');
    expect(found({ age: 1 })).toBe('a');
    expect(found({ age: 7 })).toBe('abc');
    expect(found({ kind: 'image', age: 30 })).toBe('a');
    expect([isFiltered(NO_FILTERS), isFiltered({ ...NO_FILTERS, age: 1 })]).toEqual([false, true]);
  });

  test('by expiry count whole calendar days, and leave out what has ended', () => {
    const ends = [
      item('p', { expiresAt: NOW - HOUR }),
      item('t', { expiresAt: at(21, 23) }),
      item('3', { expiresAt: at(24, 23) }),
      item('4', { expiresAt: at(25, 0) }),
      item('u'),
    ];
    const by = (filter: Parameters<typeof expires>[0]) => ids(ends.filter(expires(filter, NOW)));
    expect(by({ kind: 'within', days: 3 })).toBe('t3');
    expect(by({ kind: 'within', days: 7 })).toBe('t34');
    expect(by({ kind: 'expired' })).toBe('p');
    expect(by({ kind: 'unknown' })).toBe('u');
    expect(by(filterOf(4, 4, NOW))).toBe('4');
    expect(by(filterOf(3, 0, NOW))).toBe('t3');
  });
});

describe('order', () => {
  const items = [
    item('n', { fileName: 'b10.jpg', createdAt: 3 }),
    item('x', { fileName: 'B2.jpg', createdAt: 9, expiresAt: NOW - DAY }),
    item('s', { fileName: 'a.jpg', createdAt: 5, expiresAt: NOW + DAY }),
    item('l', { fileName: 'c.jpg', createdAt: null, expiresAt: NOW + 9 * DAY }),
  ];
  test.each<[Sort, string]>([
    ['newest', 'xsnl'],
    ['expiring', 'slnx'],
    ['name', 'sxnl'],
  ])('by %s', (sort, order) => {
    expect(ids(sortItems(items.map(knownItem), sort, NOW))).toBe(order);
  });
});

describe('the horizon', () => {
  const ends = [
    at(21, 9),
    at(21, 23),
    at(22, 0),
    at(24),
    at(28, 23),
    at(29, 0),
    at(21 + 30, 23),
    at(21 + 31, 0),
  ];
  const counts = horizonOf(
    ends.map((expiresAt, index) => item(`${index}`, { expiresAt })),
    NOW,
  );

  test('counts links by the calendar day they end on; what has ended and what ends later is left out', () => {
    const days = counts.flatMap((count, day) => (count === 0 ? [] : [[day, count]]));
    expect(days).toEqual([
      [0, 1],
      [1, 1],
      [3, 1],
      [7, 1],
      [8, 1],
      [30, 1],
    ]);
  });

  test('says the same in words', () => {
    expect(horizonWords(counts, NOW)).toEqual({
      main: '3 links expire by Tuesday',
      more: '1 more within a week',
    });
    const none = counts.map(() => 0);
    expect(horizonWords(none, NOW)).toEqual({ main: 'No link expires within 30 days', more: '' });
    const late = none.map((_, day) => (day === 20 ? 5 : 0));
    expect(horizonWords(late, NOW)).toEqual({ main: 'No link expires by Tuesday', more: '5 within 30 days' });
    expect(spanValueText({ from: 0, to: 3 }, 3, NOW)).toBe('Today to Tue 24: 3 links');
    expect(horizonScale(NOW).map(({ words }) => words)).toEqual([
      'Today',
      'Tue 24',
      'Sat 28',
      '5 Dec',
      '12 Dec',
      '18 Dec',
    ]);
  });

  test('a chosen span is the filter for its days, whatever the clocks do on them', () => {
    inZone('Europe/Berlin', () => {
      // The clocks go back on 25 October 2026: that day has 25 hours.
      const now = Date.parse('2026-10-24T12:00:00+02:00');
      const last = item('l', { expiresAt: Date.parse('2026-10-25T23:30:00+01:00') });
      const next = item('n', { expiresAt: Date.parse('2026-10-26T00:30:00+01:00') });
      expect(countIn(horizonOf([last, next], now), { from: 1, to: 1 })).toBe(1);
      const sunday = filterOf(1, 1, now);
      expect(ids([last, next].filter(expires(sunday, now)))).toBe('l');
      expect(spanOf(sunday, now)).toEqual({ from: 1, to: 1 });
    });
  });

  test('half past midnight after a day of 23 hours is the next day', () => {
    inZone('Europe/Berlin', () => {
      // The clocks go forward on 29 March 2026.
      const now = Date.parse('2026-03-28T12:00:00+01:00');
      const monday = item('m', { expiresAt: Date.parse('2026-03-30T00:30:00+02:00') });
      expect(countIn(horizonOf([monday], now), { from: 2, to: 2 })).toBe(1);
    });
  });

  test('a filter by days is the same span on it, and one that is over is none', () => {
    expect(spanOf({ kind: 'within', days: 7 }, NOW)).toEqual({ from: 0, to: 7 });
    expect(spanOf(filterOf(0, 1, NOW), NOW + 5 * DAY)).toBeNull();
    expect([spanOf(null, NOW), spanOf({ kind: 'unknown' }, NOW)]).toEqual([null, null]);
    expect(spanText({ from: at(24, 0), to: at(25, 0) })).toBe('24 Nov');
    expect(spanText({ from: at(24, 0), to: at(29, 0) })).toBe('24 Nov to 28 Nov');
  });

  test('is one slider: arrows choose a day, Shift a span, Escape none; mirrored from right to left', () => {
    const ltr = { extends: false, rtl: false };
    expect(spanAfter('ArrowRight', { ...ltr, span: null })).toEqual({ from: 0, to: 0 });
    expect(spanAfter('ArrowRight', { ...ltr, span: { from: 0, to: 3 } })).toEqual({ from: 4, to: 4 });
    expect(spanAfter('ArrowRight', { ...ltr, extends: true, span: { from: 0, to: 3 } })).toEqual({
      from: 0,
      to: 4,
    });
    expect(spanAfter('ArrowLeft', { extends: false, rtl: true, span: { from: 2, to: 2 } })).toEqual({
      from: 3,
      to: 3,
    });
    expect(spanAfter('End', { ...ltr, span: { from: 2, to: 2 } })).toEqual({ from: 30, to: 30 });
    expect(spanAfter('Escape', { ...ltr, span: { from: 2, to: 2 } })).toBeNull();
    expect(spanAfter('Escape', { ...ltr, span: null })).toBeUndefined();
    expect(spanAfter('Tab', { ...ltr, span: null })).toBeUndefined();
  });
});
