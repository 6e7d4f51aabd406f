import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GalleryIndex, type IndexPage } from '../../../src/engine/gallery/gallery-index.ts';
import { type MediaItemId, mediaItemId, type ProfileId, profileId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';
import { givenSteps } from '../../support/given-steps.ts';

const ACME = profileId('acme');
const TEAS = profileId('teas');

const item = (profile: ProfileId, name: string, some: Partial<MediaItemView> = {}): MediaItemView => ({
  id: mediaItemId(`${profile}/${name}`),
  profileId: profile,
  fileName: name,
  mediaKind: 'image',
  format: 'PNG',
  sizeBytes: 5,
  createdAt: 1,
  description: '',
  accessUrl: `https://images.example/${name}`,
  expiresAt: null,
  source: 'server',
  variants: [],
  uploadId: null,
  ...some,
});

/** An index over lists that a test changes, with a clock that each merge moves on. */
function indexed({ mergeMs = 0, name = 'one' } = {}) {
  const lists = new Map<ProfileId, readonly MediaItemView[]>();
  const merged: ProfileId[] = [];
  let now = 0;
  const index = new GalleryIndex({
    clock: { monotonic: () => now },
    name,
    profiles: () => [...lists.keys()],
    merge(profile) {
      merged.push(profile);
      now += mergeMs;
      return givenSteps(lists.get(profile) ?? []);
    },
  });
  const set = (profile: ProfileId, ...items: readonly MediaItemView[]): void => {
    lists.set(profile, items);
    index.touch(profile);
  };
  return { index, lists, merged, set };
}

/** What a window has after folding pages, as the contract tells it to. */
function reader(index: GalleryIndex) {
  let held = new Map<MediaItemId, MediaItemView>();
  let draft = held;
  let cursor: string | undefined;
  const pages: IndexPage[] = [];
  const readOn = (): IndexPage => {
    const page = index.changes(cursor);
    if (page.reset) draft = new Map();
    for (const one of page.items) draft.set(one.id, one);
    for (const id of page.removed) draft.delete(id);
    cursor = page.cursor;
    if (!page.more) held = draft;
    pages.push(page);
    return page;
  };
  return {
    pages,
    readOn,
    read() {
      while (readOn().more);
      return held;
    },
  };
}

describe('The gallery by what has changed', () => {
  test('comes whole at first, and then only what is different', () => {
    const { index, set } = indexed();
    set(ACME, item(ACME, 'a.png'), item(ACME, 'b.png'));
    set(TEAS, item(TEAS, 'c.png'));
    const window = reader(index);
    expect(window.read().size).toBe(3);
    expect(window.pages.map(({ reset }) => reset)).toEqual([true]);
    set(ACME, item(ACME, 'a.png'), item(ACME, 'b.png', { description: 'new words' }));
    const page = window.readOn();
    expect(page).toMatchObject({ reset: false, removed: [], more: false });
    expect(page.items.map(({ description }) => description)).toEqual(['new words']);
    expect(window.readOn()).toMatchObject({ items: [], removed: [], more: false });
  });

  test('tells what is gone, and everything of a client who is gone', () => {
    const { index, lists, set } = indexed();
    set(ACME, item(ACME, 'a.png'), item(ACME, 'b.png'));
    set(TEAS, item(TEAS, 'c.png'));
    const window = reader(index);
    window.read();
    set(ACME, item(ACME, 'b.png'));
    lists.delete(TEAS);
    expect(new Set(window.readOn().removed)).toEqual(new Set(['acme/a.png', 'teas/c.png']));
    expect([...window.read().keys()]).toEqual(['acme/b.png']);
  });

  test('comes in pages of a thousand', () => {
    const { index, set } = indexed();
    set(ACME, ...Array.from({ length: 2_500 }, (_, n) => item(ACME, `${n}.png`)));
    const window = reader(index);
    expect(window.read().size).toBe(2_500);
    expect(window.pages.map(({ items }) => items.length)).toEqual([1_000, 1_000, 500]);
    expect(window.pages.map(({ more }) => more)).toEqual([true, true, false]);
  });

  test('merges client after client for a short while and then answers with what there is', () => {
    const { index, merged, set } = indexed({ mergeMs: 6 });
    const clients = Array.from({ length: 7 }, (_, n) => profileId(`c${n}`));
    for (const client of clients) set(client, item(client, 'a.png'));
    const window = reader(index);
    expect(window.readOn()).toMatchObject({ more: true });
    expect(merged.length).toBeLessThan(clients.length);
    expect(window.read().size).toBe(7);
    expect(merged).toEqual(clients);
  });

  test('merges nobody whose sources did not change', () => {
    const { index, merged, set } = indexed();
    set(ACME, item(ACME, 'a.png'));
    set(TEAS, item(TEAS, 'c.png'));
    const window = reader(index);
    window.read();
    set(TEAS, item(TEAS, 'c.png'));
    window.read();
    expect(merged).toEqual([ACME, TEAS, TEAS]);
  });

  test.each([
    ...['', ':1:1', 'other:1:1', 'one:', 'one:1', 'one:1:', 'one:x:1', 'one:1:x', 'one:-1:1', 'one:1:-1'],
    ...['one:1:999999', 'one:999999:1', 'one:1:99999999999999999999'],
  ])('begins anew for the cursor %j, which is not one of its own', (cursor) => {
    const { index, set } = indexed();
    set(ACME, item(ACME, 'a.png'));
    expect(index.changes(cursor)).toMatchObject({ reset: true, items: [{ fileName: 'a.png' }] });
  });

  test('begins anew for whoever was away while more was removed than is remembered', () => {
    const { index, set } = indexed();
    set(ACME, item(ACME, 'stays.png'));
    const away = reader(index);
    const here = reader(index);
    away.read();
    for (let round = 0; round < 13; round += 1) {
      set(
        ACME,
        item(ACME, 'stays.png'),
        ...Array.from({ length: 900 }, (_, n) => item(ACME, `${round}-${n}`)),
      );
      here.read();
    }
    set(ACME, item(ACME, 'stays.png'));
    here.read();
    expect(away.readOn().reset).toBe(true);
    expect([...away.read().keys()]).toEqual(['acme/stays.png']);
    expect([...here.read().keys()]).toEqual(['acme/stays.png']);
    expect(here.pages.filter(({ reset }) => reset)).toHaveLength(1);
  });

  describe('when a client goes with more items than are remembered as removed', () => {
    const many = (profile: ProfileId, count: number, prefix = '') =>
      Array.from({ length: count }, (_, n) => item(profile, `${prefix}${n}`));
    const QUESTIONS = 12;
    const few = (window: ReturnType<typeof reader>): number => {
      for (let asked = 1; asked <= QUESTIONS; asked += 1) if (!window.readOn().more) return asked;
      throw new Error('the reader never comes to its end');
    };

    test('an open reader and one that begins anew end with exactly what is there', () => {
      const { index, lists, set } = indexed();
      set(ACME, ...many(ACME, 12_000));
      set(TEAS, ...many(TEAS, 3_000));
      const open = reader(index);
      expect(open.read().size).toBe(15_000);
      lists.delete(ACME);
      const fresh = reader(index);
      for (const window of [open, fresh]) {
        few(window);
        expect([...window.read().keys()]).toEqual(many(TEAS, 3_000).map(({ id }) => id));
      }
      expect(open.pages.filter(({ reset }) => reset)).toHaveLength(2);
      expect(fresh.pages.filter(({ reset }) => reset)).toHaveLength(1);
    });

    test('the same when more is forgotten while they read', () => {
      const { index, lists, set } = indexed();
      set(ACME, ...many(ACME, 12_000));
      set(TEAS, ...many(TEAS, 15_000));
      const open = reader(index);
      open.read();
      lists.delete(ACME);
      const fresh = reader(index);
      for (const window of [open, fresh]) for (let page = 0; page < 4; page += 1) window.readOn();
      // What is removed now they may have read.
      set(TEAS, ...many(TEAS, 3_000));
      for (const window of [open, fresh]) {
        few(window);
        expect([...window.read().keys()]).toEqual(many(TEAS, 3_000).map(({ id }) => id));
      }
    });

    test('one that reads on does not begin anew for what was removed before it began', () => {
      const { index, set } = indexed();
      set(TEAS, ...many(TEAS, 3_000));
      set(ACME, ...many(ACME, 9_000));
      index.changes(undefined);
      set(ACME);
      const window = reader(index);
      window.readOn();
      set(ACME, ...many(ACME, 2_000, 'new'));
      index.changes(undefined);
      set(ACME);
      few(window);
      expect(window.pages.map(({ reset }) => reset).lastIndexOf(true)).toBe(0);
      expect(window.read().size).toBe(3_000);
    });
  });

  test('finds an item as it is now, a new one by its client, and none that is gone', () => {
    const { index, set } = indexed();
    set(ACME, item(ACME, 'a.png'));
    expect(index.find(mediaItemId('acme/a.png'), ACME)).toMatchObject({ fileName: 'a.png' });
    set(ACME, item(ACME, 'a.png', { sizeBytes: 6 }));
    expect(index.find(mediaItemId('acme/a.png'))).toMatchObject({ sizeBytes: 6 });
    set(ACME);
    expect(index.find(mediaItemId('acme/a.png'))).toBeUndefined();
    set(TEAS, item(TEAS, 'c.png'));
    expect(index.find(mediaItemId('teas/c.png'))).toMatchObject({ fileName: 'c.png' });
    index.drop(TEAS);
    expect(index.changes(undefined).items).toHaveLength(1);
  });

  test('leaves every reader with what is there, whatever changes between its pages', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.record({
      profile: fc.constantFrom(ACME, TEAS),
      names: fc.uniqueArray(name, { maxLength: 4 }),
      sizeBytes: fc.constantFrom(1, 2),
      reads: fc.boolean(),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { index, lists, set } = indexed({ mergeMs: 6 });
        const window = reader(index);
        for (const { profile, names, sizeBytes, reads, gone } of steps) {
          if (gone) lists.delete(profile);
          else set(profile, ...names.map((one) => item(profile, one, { sizeBytes })));
          if (reads) window.readOn();
        }
        const there = [...lists.values()].flat();
        expect(window.read()).toEqual(new Map(there.map((one) => [one.id, one])));
      }),
    );
  });
});
