import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GalleryIndex } from '../../../src/engine/gallery/gallery-index.ts';
import { eachOf, type Steps, TURN_MS } from '../../../src/engine/steps.ts';
import { type MediaItemId, mediaItemId, type ProfileId, profileId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';

const ACME = profileId('acme');
const TEAS = profileId('teas');

const item = (profile: ProfileId, name: string, sizeBytes: number): MediaItemView => ({
  ...{ id: mediaItemId(`${profile}/${name}`), profileId: profile, fileName: name, sizeBytes },
  ...{ mediaKind: 'image', format: 'PNG', createdAt: 1, description: '', expiresAt: null, source: 'server' },
  ...{ accessUrl: `https://images.example/${name}`, variants: [], uploadId: null },
});
const many = (profile: ProfileId, count: number, sizeBytes: number): readonly MediaItemView[] =>
  Array.from({ length: count }, (_, n) => item(profile, `${n}.png`, sizeBytes));

/** An index over lists that take `looks` turns to read, and in which every look at the clock takes half a turn. */
function slow(looks: number) {
  const lists = new Map<ProfileId, readonly MediaItemView[]>();
  let now = 0;
  function* merge(profile: ProfileId): Steps<readonly MediaItemView[]> {
    const found: MediaItemView[] = [];
    // The list is read in the middle: what comes before is in it, what comes after is not.
    for (let look = 0; look < looks; look += 1) yield;
    yield* eachOf(lists.get(profile) ?? [], (one) => found.push(one));
    for (let look = 0; look < looks; look += 1) yield;
    return found;
  }
  const monotonic = (): number => {
    now += TURN_MS / 2;
    return now;
  };
  const index = new GalleryIndex({
    clock: { monotonic },
    name: 'slow',
    profiles: () => [...lists.keys()],
    merge,
  });
  const set = (profile: ProfileId, items: readonly MediaItemView[]): void => {
    lists.set(profile, items);
    index.touch(profile);
  };
  const held = new Map<MediaItemId, MediaItemView>();
  let cursor: string | undefined;
  const readOn = (): boolean => {
    const page = index.changes(cursor);
    if (page.reset) held.clear();
    for (const one of page.items) held.set(one.id, one);
    for (const id of page.removed) held.delete(id);
    cursor = page.cursor;
    return page.more;
  };
  const read = (): number => {
    let pages = 1;
    while (readOn()) {
      pages += 1;
      if (pages > 10_000) throw new Error('the gallery never comes to its end');
    }
    return pages;
  };
  return { index, lists, set, held, readOn, read };
}

describe('The list of a client that takes many turns to merge', () => {
  test('is merged over several questions, and shown as it was until the new one is whole', () => {
    const { set, held, read, readOn, index } = slow(3);
    set(ACME, many(ACME, 700, 1));
    expect(read()).toBeGreaterThan(5);
    set(ACME, many(ACME, 900, 2));
    const seen = new Set<string>();
    for (let more = true; more; ) {
      more = readOn();
      seen.add(
        `${held.size} of ${[...new Set([...held.values()].map(({ sizeBytes }) => sizeBytes))].join(' and ')}`,
      );
      expect(index.find(mediaItemId('acme/0.png'))).toBeDefined();
    }
    expect([...seen]).toEqual(['700 of 1', '900 of 2']);
  });

  test('is merged again for what came after it was read', () => {
    const { set, held, read, readOn } = slow(3);
    set(ACME, many(ACME, 300, 1));
    // The first merge of all, and it has read the list already.
    for (let question = 0; question < 6; question += 1) readOn();
    set(ACME, many(ACME, 301, 2));
    read();
    expect(held.size).toBe(301);
    for (let questions = 0; questions < 30; questions += 1) {
      set(ACME, many(ACME, 300, 3));
      for (let question = 0; question < questions; question += 1) readOn();
      set(ACME, many(ACME, 300 + questions, 4));
      read();
      expect([held.size, held.get(mediaItemId('acme/0.png'))?.sizeBytes]).toEqual([300 + questions, 4]);
    }
  });

  test('leaves nothing behind when the client goes in the middle of it', () => {
    for (let questions = 0; questions < 30; questions += 1) {
      const { index, lists, set, held, read, readOn } = slow(2);
      set(TEAS, many(TEAS, 3, 1));
      set(ACME, many(ACME, 500, 1));
      if (questions % 2 === 0) read();
      set(ACME, many(ACME, 450, 2));
      for (let question = 0; question < questions; question += 1) readOn();
      lists.delete(ACME);
      if (questions % 3 === 0) index.drop(ACME);
      read();
      expect([...held.values()]).toEqual(many(TEAS, 3, 1));
      expect(index.find(mediaItemId('acme/449.png'))).toBeUndefined();
    }
  });

  test('keeps nobody waiting for ever while it is touched on and on', () => {
    const { set, held, readOn } = slow(2);
    for (const profile of [ACME, TEAS]) set(profile, many(profile, 250, 1));
    set(TEAS, many(TEAS, 250, 2));
    for (let question = 0; question < 200; question += 1) {
      set(ACME, many(ACME, 250, question));
      readOn();
    }
    expect(held.get(mediaItemId('teas/249.png'))?.sizeBytes).toBe(2);
  });

  test('ends up as what there is, whatever changes between its turns', () => {
    const step = fc.record({
      profile: fc.constantFrom(ACME, TEAS),
      count: fc.integer({ min: 0, max: 450 }),
      sizeBytes: fc.constantFrom(1, 2),
      questions: fc.integer({ min: 0, max: 12 }),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { lists, set, held, read, readOn } = slow(2);
        for (const { profile, count, sizeBytes, questions, gone } of steps) {
          if (gone) lists.delete(profile);
          else set(profile, many(profile, count, sizeBytes));
          for (let question = 0; question < questions; question += 1) readOn();
        }
        read();
        expect(held).toEqual(new Map([...lists.values()].flat().map((one) => [one.id, one])));
      }),
      { numRuns: 60 },
    );
  });
});
