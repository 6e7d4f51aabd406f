import { describe, expect, test } from 'vitest';
import { FoldedGallery } from '../../src/renderer/gallery/folded-gallery.ts';
import { mediaItemId } from '../../src/shared/ids.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import type { GalleryPage } from '../../src/shared/pages.ts';
import { mediaItems } from './fake-seed.ts';

const SEED = mediaItems(12);

function page(items: readonly MediaItemView[], change: Partial<GalleryPage> = {}): GalleryPage {
  return {
    ...{ reset: false, removed: [], cursor: 'c', more: false },
    ...{ unread: [], listedAt: 0, loading: false, items, ...change },
  };
}
const ids = ({ items }: FoldedGallery) => items.map(({ id }) => id);
const idsOf = (items: readonly MediaItemView[]) => items.map(({ id }) => id);

describe('the gallery folded from what has changed', () => {
  test('pages add up to every item once, with the cursor of the last', () => {
    const folded = new FoldedGallery();
    expect([folded.cursor, folded.items]).toEqual([undefined, []]);
    folded.take(page(SEED.slice(0, 5), { reset: true, more: true, cursor: 'a' }));
    expect(ids(folded)).toEqual(idsOf(SEED.slice(0, 5)));
    folded.take(page(SEED.slice(5), { cursor: 'b' }));
    expect(ids(folded)).toEqual(idsOf(SEED));
    expect(folded.cursor).toBe('b');
  });

  test('an item that changed takes the place of what it was, and one that is gone goes', () => {
    const folded = new FoldedGallery();
    folded.take(page(SEED.slice(0, 3), { reset: true }));
    const [first, second] = SEED;
    if (first === undefined || second === undefined) throw new Error('The seed has items.');
    folded.take(page([{ ...first, fileName: 'other.jpg' }], { removed: [second.id] }));
    expect(folded.items.map(({ fileName }) => fileName)).toEqual(['other.jpg', SEED[2]?.fileName]);
  });

  test('a page without news leaves the list itself: nothing is drawn anew', () => {
    const folded = new FoldedGallery();
    folded.take(page(SEED, { reset: true }));
    const before = folded.items;
    folded.take(page([], { cursor: 'later' }));
    expect(folded.items).toBe(before);
    expect(folded.cursor).toBe('later');
  });

  test('a new beginning blanks nothing: what is shown stands until the new list is whole', () => {
    const folded = new FoldedGallery();
    folded.take(page(SEED.slice(0, 4), { reset: true }));
    folded.take(page(SEED.slice(6, 8), { reset: true, more: true }));
    expect(ids(folded)).toEqual(idsOf(SEED.slice(0, 4)));
    folded.take(page(SEED.slice(8, 9), { removed: [mediaItemId('never')], more: true }));
    expect(ids(folded)).toEqual(idsOf(SEED.slice(0, 4)));
    folded.take(page(SEED.slice(9, 10)));
    expect(ids(folded)).toEqual(idsOf(SEED.slice(6, 10)));
  });

  test('a beginning that is broken off by another one leaves nothing behind', () => {
    const folded = new FoldedGallery();
    folded.take(page(SEED.slice(0, 2), { reset: true }));
    folded.take(page(SEED.slice(2, 4), { reset: true, more: true }));
    folded.take(page(SEED.slice(5, 6), { reset: true }));
    expect(ids(folded)).toEqual(idsOf(SEED.slice(5, 6)));
  });

  test('an empty gallery that begins anew is shown empty', () => {
    const folded = new FoldedGallery();
    folded.take(page(SEED, { reset: true }));
    folded.take(page([], { reset: true }));
    expect(folded.items).toEqual([]);
  });
});
