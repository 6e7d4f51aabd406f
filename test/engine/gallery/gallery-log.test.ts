import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GalleryLog, type LogPlace } from '../../../src/engine/gallery/gallery-log.ts';
import { type MediaItemId, mediaItemId, profileId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';

const item = (id: MediaItemId, sizeBytes: number): MediaItemView => ({
  ...{ id, profileId: profileId('acme'), fileName: id, sizeBytes, mediaKind: 'image', format: 'PNG' },
  ...{ createdAt: 1, description: '', expiresAt: null, source: 'server', uploadId: null, variants: [] },
  accessUrl: 'https://images.example/a',
});

/** Somebody who folds pages of two entries. */
function reader(log: GalleryLog) {
  const held = new Map<MediaItemId, MediaItemView>();
  let place: LogPlace | undefined;
  return {
    held,
    readOn(limit = 2): boolean {
      const page = log.after(place, limit);
      if (page.reset) held.clear();
      for (const one of page.items) held.set(one.id, one);
      for (const id of page.removed) held.delete(id);
      place = page.place;
      return page.more;
    },
  };
}

const NAMES = Array.from({ length: 12 }, (_, n) => mediaItemId(`${n}.png`));
const step = fc.record({
  id: fc.constantFrom(...NAMES),
  kept: fc.boolean(),
  reads: fc.constantFrom('nobody', 'one', 'other', 'both', 'both, with nothing told'),
});

const steps = fc.array(step, { maxLength: 120, size: 'max' });
const remembering = fc.integer({ min: 1, max: 5 });

test('Every reader ends with what is there, in as many questions as that takes, however much is forgotten', () => {
  fc.assert(
    fc.property(steps, remembering, (changes, remembered) => {
      const log = new GalleryLog(remembered);
      const there = new Map<MediaItemId, MediaItemView>();
      const [one, other] = [reader(log), reader(log)];
      for (const [at, { id, kept, reads }] of changes.entries()) {
        if (kept) there.set(id, item(id, at));
        else there.delete(id);
        if (kept) log.put(item(id, at));
        else log.remove(id);
        const limit = reads === 'both, with nothing told' ? 0 : 2;
        if (reads === 'one' || reads.startsWith('both')) one.readOn(limit);
        if (reads === 'other' || reads.startsWith('both')) other.readOn(limit);
      }
      for (const { held, readOn } of [one, other, reader(log)]) {
        let questions = 1;
        for (; readOn(); questions += 1) {
          // All that is alive and all that is remembered as removed, two at a time, and one that tells of nothing.
          if (questions > (NAMES.length + remembered) / 2 + 1) throw new Error('it never comes to its end');
        }
        expect(held).toEqual(there);
      }
    }),
    { numRuns: 200 },
  );
});

test('Who reads on is told no removal from before it began', () => {
  const log = new GalleryLog();
  const [first, second, third] = NAMES as [MediaItemId, MediaItemId, MediaItemId];
  for (const id of [first, second, third]) log.put(item(id, 1));
  log.remove(second);
  const begun = log.after(undefined, 1);
  expect(begun).toMatchObject({ reset: true, items: [{ id: first }], removed: [], more: true });
  log.remove(first);
  expect(log.after(begun.place, 9)).toMatchObject({ items: [{ id: third }], removed: [first], more: false });
});

test('A page that tells nothing leaves its reader where it stands', () => {
  const log = new GalleryLog();
  for (const id of NAMES) log.put(item(id, 1));
  const { place } = log.after(undefined, NAMES.length);
  log.put(item(NAMES[0] as MediaItemId, 2));
  expect(log.after(place, 0)).toEqual({ reset: false, items: [], removed: [], place, more: true });
});
