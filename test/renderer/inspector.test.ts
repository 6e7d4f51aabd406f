import { describe, expect, test } from 'vitest';
import { ownSize } from '../../src/renderer/gallery/own-size.ts';
import { summarise } from '../../src/renderer/gallery/summarise.ts';
import {
  expiresText,
  sizeLabel,
  sizeText,
  soonestText,
  totalText,
  typeText,
} from '../../src/renderer/words/inspector-words.ts';
import { profileId } from '../../src/shared/ids.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import { DAY, HOUR } from '../../src/shared/units.ts';
import { mediaItems, NOW } from './fake-seed.ts';

const item = (change: Partial<MediaItemView> = {}): MediaItemView => {
  const [first] = mediaItems(1);
  if (first === undefined) throw new Error('No item was made.');
  return { ...first, ...change };
};

describe('several items together', () => {
  test('are counted by client, most first, with what is known of their size and end', () => {
    const sum = summarise(
      [
        item({ profileId: profileId('a'), sizeBytes: 10, expiresAt: NOW + 2 * DAY }),
        item({ profileId: profileId('b'), sizeBytes: null, expiresAt: null }),
        item({ profileId: profileId('b'), sizeBytes: 5, expiresAt: NOW - HOUR }),
        item({ profileId: profileId('b'), sizeBytes: 5, expiresAt: NOW + DAY }),
      ],
      NOW,
    );
    expect(sum).toEqual({
      clients: [
        { id: 'b', count: 3 },
        { id: 'a', count: 1 },
      ],
      bytes: 20,
      unknownSizes: 1,
      soonest: NOW + DAY,
      expired: 1,
    });
  });

  test('say what is not known', () => {
    expect(totalText(3_800_000, 2)).toBe('3.8 MB together, 2 of unknown size');
    expect(soonestText(null, 0, NOW)).toBe('No end is known.');
    expect(soonestText(null, 3, NOW)).toBe('3 expired. No end is known.');
  });
});

describe('the facts of one item', () => {
  test('name type and size in px where they are known', () => {
    expect(typeText(item({ format: 'PNG' }), { width: 2160, height: 1080 })).toBe('PNG picture, 2160 × 1080');
    expect(typeText(item({ format: '', mediaKind: 'other' }), null)).toBe('File, type unknown');
    expect(sizeText(null)).toBe('Unknown');
    expect(sizeLabel('1080x1080')).toBe('1080 × 1080');
    expect(sizeLabel('<b>odd</b>')).toBe('<b>odd</b>');
  });

  test('tell no size in px that only a thumbnail of the item has', () => {
    const picture = item({ mediaKind: 'image', variants: [] });
    expect(ownSize(picture, { width: 480, height: 320 })).toEqual({ width: 480, height: 320 });
    expect(ownSize(picture, { width: 640, height: 427 })).toBeNull();
    expect(ownSize(item({ mediaKind: 'video', variants: [] }), { width: 480, height: 320 })).toBeNull();
    const copy = { label: '320', accessUrl: 'https://media.example/320.jpg' };
    expect(ownSize(item({ mediaKind: 'image', variants: [copy] }), { width: 320, height: 320 })).toBeNull();
  });

  test('tell the end with its days left, one that is past as past, and no end as unknown', () => {
    const now = new Date(2026, 10, 21, 9).getTime();
    expect(expiresText(new Date(2026, 10, 23, 16, 40).getTime(), now)).toBe(
      'Mon 23 Nov at 16:40, 2 days left',
    );
    expect(expiresText(new Date(2026, 10, 21, 16, 40).getTime(), now)).toBe(
      'Sat 21 Nov at 16:40, ends today',
    );
    expect(expiresText(new Date(2025, 0, 2, 8).getTime(), now)).toBe('Expired 2 Jan 2025 at 08:00');
    expect(expiresText(null, now)).toBe('Unknown');
  });
});
