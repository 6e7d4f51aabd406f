import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../src/renderer/gallery/calendar.ts';
import { expiryGroups } from '../../src/renderer/gallery/expiry-groups.ts';
import { knownItem } from '../../src/renderer/gallery/known-item.ts';
import { readLook } from '../../src/renderer/gallery/remembered-look.ts';
import { sortItems } from '../../src/renderer/gallery/sort-items.ts';
import { lengthText, noPictureWords, plate } from '../../src/renderer/words/gallery-words.ts';
import { noFilm, noPreview } from '../../src/renderer/words/preview-words.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import { MINUTE } from '../../src/shared/units.ts';
import { mediaItems, NOW } from './fake-seed.ts';
import { inZone } from './in-zone.ts';

const item = (change: Partial<MediaItemView> = {}): MediaItemView => {
  const [first] = mediaItems(1);
  if (first === undefined) throw new Error('No item was made.');
  return { ...first, ...change };
};

describe('headings by the end', () => {
  const groupsOf = (ends: readonly (number | null)[], now: number) =>
    expiryGroups(
      sortItems(
        ends.map((expiresAt) => knownItem(item({ expiresAt }))),
        'expiring',
        now,
      ),
      now,
    );

  test('are those of the days left: 3 days, a week, 30 days, later, unknown, expired', () => {
    const ends = [0, 3, 4, 7, 8, 30, 31].map((days) => dayAfter(NOW, days + 1) - MINUTE);
    expect(groupsOf([...ends, null, NOW - 1, NOW], NOW)).toEqual([
      { name: 'soon', from: 0, count: 2 },
      { name: 'week', from: 2, count: 2 },
      { name: 'month', from: 4, count: 2 },
      { name: 'later', from: 6, count: 1 },
      { name: 'unknown', from: 7, count: 1 },
      { name: 'gone', from: 8, count: 2 },
    ]);
    expect(groupsOf([], NOW)).toEqual([]);
  });

  test('keep to the wall calendar when the clocks change on the way', () => {
    const names = (zone: string, now: string, end: string) =>
      inZone(zone, () => groupsOf([Date.parse(end)], Date.parse(now)).map(({ name }) => name));
    // Berlin, back on 25 October: 97 hours lie between, but it is the third day from now.
    expect(names('Europe/Berlin', '2026-10-22T23:30:00+02:00', '2026-10-25T23:59:00+01:00')).toEqual([
      'soon',
    ]);
    // New York, forward on 8 March: 71 hours and a half, but the fourth day.
    expect(names('America/New_York', '2026-03-05T23:45:00-05:00', '2026-03-09T00:15:00-04:00')).toEqual([
      'week',
    ]);
  });
});

describe('what is remembered of the look', () => {
  test('is taken as far as it means something', () => {
    expect(readLook('{"sort":"name","shape":"list","tileStep":2}')).toEqual({
      ...{ sort: 'name', shape: 'list', tileStep: 2 },
    });
    for (const text of [null, '', '{', 'null', '7', '[]', '{"sort":1,"shape":"cube","tileStep":99}'])
      expect(readLook(text)).toEqual({});
    expect(readLook('{"tileStep":-1,"shape":"grid"}')).toEqual({ shape: 'grid' });
  });
});

describe('a tile without a picture', () => {
  test('says of what cannot be decoded its type and size, and offline that it is not here', () => {
    const heic = item({ format: 'HEIC', sizeBytes: 2_400_000 });
    expect(noPictureWords(heic, true)).toBe('HEIC, 2.4 MB');
    expect(noPictureWords({ ...heic, sizeBytes: null }, true)).toBe('HEIC');
    expect(noPictureWords(item({ mediaKind: 'video', format: '', sizeBytes: 9 }), true)).toBe('9 B');
    expect(noPictureWords(item(), true)).toBe('No preview');
    expect(noPictureWords(item(), false)).toBe('Not on this computer');
  });
});

describe('a picture in words', () => {
  test('that cannot be shown in full size tells why, what is known, and what can be done', () => {
    const heic = item({ format: 'HEIC', sizeBytes: 2_400_000 });
    for (const online of [true, false])
      expect(noPreview(heic, online)).toBe(
        'There is no picture of it to show. HEIC, 2.4 MB. Its link opens it in a browser.',
      );
    expect(noPreview(item(), false)).toMatch(
      /^Offline, and the picture is not on this computer\..* JPEG, 3\.8 MB\.$/,
    );
    expect(noPreview(item({ format: '', sizeBytes: null }), true)).toBe(
      'There is no picture of it to show. Its link opens it in a browser.',
    );
  });
});

describe('a film in words', () => {
  const film = item({ mediaKind: 'video', format: 'MP4', sizeBytes: 3_800_000, expiresAt: null });

  test('its plate tells how long it lasts, where that is known', () => {
    expect(plate({ ...film, durationMs: 24_000 })).toBe('MP4 0:24');
    expect(plate(film)).toBe('MP4');
    expect([0, 59_600, 725_000, 3_729_000].map(lengthText)).toEqual(['0:00', '1:00', '12:05', '1:02:09']);
  });

  test('where it does not play, the cause, what is known, and what can be done are said', () => {
    const here = { online: true, now: NOW };
    expect(noFilm(film, 'not-played', here)).toBe(
      'This film cannot be played here. MP4, 3.8 MB. Its link opens it in a browser.',
    );
    expect(noFilm(film, 'broke-off', here)).toMatch(/^The film broke off on its way\./);
    expect(noFilm({ ...film, expiresAt: NOW }, 'not-played', here)).toMatch(/^Its link has expired/);
    expect(noFilm(film, 'not-played', { ...here, online: false })).toMatch(/^Offline/);
  });
});
