import { describe, expect, test } from 'vitest';
import { mayHavePicture } from '../../src/renderer/gallery/may-have-picture.ts';
import { contrastOf } from '../../src/renderer/thumbnails/is-plain.ts';
import type { MediaItemView } from '../../src/shared/model.ts';

const film = (format: string, some: Partial<MediaItemView> = {}) =>
  ({ mediaKind: 'video', format, ...some }) as MediaItemView;

describe('a frame of a film', () => {
  test('is asked for where Chromium can take it apart; of others type and size are told', () => {
    expect(['MP4', 'M4V', 'MOV', 'WEBM', ''].map((format) => mayHavePicture(film(format)))).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect(['AVI', 'MKV', 'MPG'].map((format) => mayHavePicture(film(format)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(mayHavePicture({ mediaKind: 'other', format: 'MP4' } as MediaItemView)).toBe(false);
  });

  test('of a link that lies elsewhere is asked for once a look has found it', () => {
    const link = (some: object) =>
      mayHavePicture(film('MP4', { publicLink: { checkedAt: 1, failure: null, ...some } } as MediaItemView));
    expect([link({}), link({ checkedAt: null }), link({ failure: { code: 'redirected' } })]).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('the contrast of a picture', () => {
  test('is that of its widest colour, whatever its opacity', () => {
    expect(contrastOf([0, 0, 0, 255, 3, 1, 2, 0])).toBe(3);
    expect(contrastOf([255, 255, 255, 255, 250, 255, 255, 255])).toBe(5);
    expect(contrastOf([10, 200, 10, 255, 10, 20, 10, 255])).toBe(180);
    expect(contrastOf([7, 7, 7, 255])).toBe(0);
  });
});
