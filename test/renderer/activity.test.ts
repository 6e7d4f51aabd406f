import { describe, expect, test } from 'vitest';
import {
  findEntries,
  withNewestPage,
  withOlderPage,
  withRows,
} from '../../src/renderer/activity/activity-entries.ts';
import { layDays } from '../../src/renderer/activity/day-lines.ts';
import { moveInList } from '../../src/renderer/activity/list-moves.ts';
import { activityState, resultWords, searchState } from '../../src/renderer/words/activity-words.ts';
import { dayName } from '../../src/shared/language/format.ts';
import type { HistoryEntry } from '../../src/shared/model.ts';
import { historyEntries } from './fake-history.ts';

const entries = historyEntries(30);
const ids = (some: readonly HistoryEntry[] | null): readonly string[] | null | undefined =>
  some?.map((entry) => entry.upload.id);
const at = (year: number, month: number, day: number, hour = 12): number =>
  new Date(year, month - 1, day, hour).getTime();
const on = (...times: readonly number[]): readonly HistoryEntry[] =>
  entries.slice(0, times.length).map((entry, index) => ({ ...entry, at: times[index] ?? 0 }));

describe('the days of the activity', () => {
  test('entries stand under the day they ended on, by the calendar of this computer', () => {
    const lines = layDays(on(at(2026, 3, 30, 0), at(2026, 3, 29, 23), at(2026, 3, 29, 1)), false);
    expect(lines.map((line) => (line.kind === 'day' ? line.count : line.kind))).toEqual([
      1,
      'entry',
      2,
      'entry',
      'entry',
    ]);
    expect(lines.flatMap((line) => (line.kind === 'entry' ? [[line.first, line.last]] : []))).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
  });

  test('a day of which older entries may be kept tells no number, and the way to them comes last', () => {
    const lines = layDays(on(at(2026, 3, 30), at(2026, 3, 29)), true);
    expect(lines.flatMap((line) => (line.kind === 'day' ? [line.count] : []))).toEqual([1, null]);
    expect(lines.at(-1)?.kind).toBe('older');
  });

  test('today and yesterday are called so, also over a change of the clock; other days by their date', () => {
    const now = at(2026, 3, 30, 1);
    expect(dayName(at(2026, 3, 30, 0), now)).toBe('Today');
    expect(dayName(at(2026, 3, 29, 0), now)).toBe('Yesterday');
    expect(dayName(at(2026, 3, 28, 23), now)).toBe('Saturday, 28 March');
    expect(dayName(at(2025, 12, 31), now)).toBe('Wednesday, 31 December 2025');
  });
});

describe('new ends', () => {
  const known = entries.slice(3, 20);

  test('come on top of what was read', () => {
    const page = { entries: entries.slice(0, 10), next: 'more' };
    expect(ids(withNewestPage(known, page))).toEqual(ids(entries.slice(0, 20)));
  });

  test('an entry that has left the newest page is gone; what lies behind the page stays', () => {
    const page = { entries: [...entries.slice(0, 5), ...entries.slice(6, 10)], next: 'more' };
    expect(ids(withNewestPage(known, page))).toEqual(ids([...entries.slice(0, 5), ...entries.slice(6, 20)]));
  });

  test('a page that does not meet what was read takes its place: nothing is left out unseen', () => {
    expect(withNewestPage(entries.slice(20), { entries: entries.slice(0, 10), next: 'more' })).toBeNull();
    expect(ids(withNewestPage(entries.slice(20), { entries: entries.slice(0, 2), next: null }))).toEqual(
      ids(entries.slice(0, 2)),
    );
  });

  test('a page behind adds no entry twice', () => {
    expect(ids(withOlderPage(entries.slice(0, 10), entries.slice(8, 12)))).toEqual(ids(entries.slice(0, 12)));
  });

  test('a file that goes on again leaves the activity; one that changed stands as it is now', () => {
    const [first, second] = entries;
    if (first === undefined || second === undefined) throw new Error('the seed has entries');
    const again = { ...first.upload, stage: 'queued' as const };
    const gone = { ...second.upload, goneAt: 5 };
    const rows = new Map([again, gone].map((row) => [row.id, row]));
    const now = withRows(entries.slice(0, 3), rows);
    expect(ids(now)).toEqual(ids(entries.slice(1, 3)));
    expect(now[0]?.upload.goneAt).toBe(5);
  });
});

describe('the search in the activity', () => {
  test('finds by file, folder and client, without case or accents', () => {
    const named = (search: string) => findEntries(entries, search, (entry) => entry.client);
    expect(named('WRENHOLLOW')).toHaveLength(1);
    expect(named('spokes')).toHaveLength(3);
    expect(named('hotfolder/cinder').length).toBeGreaterThan(2);
    expect(named('')).toBe(entries);
  });

  test('says among how many, and that older ones were not looked at', () => {
    expect(searchState(1, 200, true)).toBe('1 of the newest 200 entries matches.');
    expect(searchState(12, 30, false)).toBe('12 of 30 entries match.');
    expect(activityState(200, { more: true, client: null })).toBe('The newest 200 files that have ended.');
    expect(activityState(1, { more: false, client: 'Acme' })).toBe('1 file has ended for Acme.');
    expect(activityState(172, { more: false, client: null, result: 'not-up' })).toBe(
      '172 files were not sent.',
    );
    expect(activityState(1, { more: true, client: 'Acme', result: 'up' })).toBe(
      'The newest 1 file that is up for Acme.',
    );
  });
});

test('A result is said in words of its own: up, not sent and why, or what became of the link', () => {
  const words = entries
    .slice(0, 10)
    .map(({ upload }) => resultWords(upload, upload.goneAt ? 'gone' : 'ready', 0));
  expect(words).toEqual([
    'Up',
    'Up',
    'Not sent: refused by Ayrshare',
    'Replaced by a newer version',
    'Already in the library',
    'Up',
    'Cancelled',
    'Link gone',
    'Up',
    'Not sent: the file is gone',
  ]);
});

describe('the focus in the list', () => {
  const stops = { places: [1, 2, 4, 5, 7], page: 3 };

  test('moves over the heads of days, and stays inside the list', () => {
    expect(moveInList('ArrowDown', 2, stops)).toBe(4);
    expect(moveInList('ArrowUp', 4, stops)).toBe(2);
    expect(moveInList('ArrowUp', 1, stops)).toBe(1);
    expect(moveInList('PageDown', 2, stops)).toBe(7);
    expect(moveInList('PageDown', 4, stops)).toBe(7);
    expect(moveInList('Home', 7, stops)).toBe(1);
    expect(moveInList('End', 1, stops)).toBe(7);
  });

  test('stays where it is for every other key', () => {
    expect(moveInList('a', 1, stops)).toBeNull();
    expect(moveInList('Enter', 1, stops)).toBeNull();
  });
});
