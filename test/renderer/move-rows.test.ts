import { describe, expect, test } from 'vitest';
import { movedPlaces } from '../../src/engine/queue/moved-places.ts';
import { dropSlot } from '../../src/renderer/queue/drop-slot.ts';
import {
  mayMove,
  moveToFront,
  moveToSlot,
  placesAfter,
  placesOf,
  slotsOf,
} from '../../src/renderer/queue/move-rows.ts';
import { groupSleeves, layLines } from '../../src/renderer/queue/sleeves.ts';
import { alreadyThere, movedWords } from '../../src/renderer/words/move-words.ts';
import { batchId, profileId, uploadId } from '../../src/shared/ids.ts';
import type { Stage, UploadView } from '../../src/shared/model.ts';
import { upload } from './fake-seed.ts';

const client = profileId('p0');
const row = (id: string, order: number, change: Partial<UploadView> = {}): UploadView =>
  upload(id, { profileId: client, batchId: batchId('b'), order, ...change });
const ids = (...names: readonly string[]) => new Set(names.map(uploadId));

/** a runs, b to e wait, f is up: one sleeve. Another sleeve of the client lies among them: x, y. */
const ROWS = [
  row('a', 1, { stage: 'uploading' }),
  row('b', 2),
  row('c', 3, { stage: 'waiting' }),
  row('x', 4, { batchId: batchId('other') }),
  row('d', 5, { stage: 'blocked' }),
  row('e', 6),
  row('y', 7, { batchId: batchId('other') }),
  row('f', 8, { stage: 'done' }),
];
const shown = ROWS.filter((one) => one.batchId === 'b');
const places = placesOf([...ROWS].reverse(), client);

/** The client's queue after the engine has carried out what was asked. */
function queueAfter(chosen: ReadonlySet<UploadView['id']>, slot: number): string | null {
  const slots = slotsOf(shown, chosen);
  const move = slots && moveToSlot(places, slots, { slot, chosen });
  if (!move) return null;
  const dealt = new Map(movedPlaces(places, move.ids, move.before).map((one) => [one.id, one.order]));
  return [...places]
    .sort((one, other) => (dealt.get(one.id) ?? one.order) - (dealt.get(other.id) ?? other.order))
    .map((one) => one.id)
    .join('');
}

describe('moving rows within a sleeve', () => {
  test('only what waits moves; what runs, settles or has ended stays', () => {
    const stages: readonly Stage[] = [
      'settling',
      'preparing',
      'uploading',
      'checking',
      'failed',
      'done',
      'closed',
    ];
    for (const stage of stages) expect(mayMove(row('s', 1, { stage }))).toBe(false);
    expect(slotsOf(shown, ids('a', 'f'))).toBeNull();
    expect(places.map((one) => one.id).join('')).toBe('abcxdey');
  });

  test('a row goes before the row above it and behind the row below it, over files of other sleeves', () => {
    expect(slotsOf(shown, ids('d'))).toMatchObject({ first: 2, last: 2 });
    expect(queueAfter(ids('d'), 1)).toBe('abdcxey');
    expect(queueAfter(ids('d'), 3)).toBe('abcxedy');
    expect(queueAfter(ids('b'), 3)).toBe('acxdeby');
  });

  test('where it stands already nothing is asked', () => {
    expect(queueAfter(ids('d'), 2)).toBeNull();
    expect(queueAfter(ids('b'), -1)).toBeNull();
    expect(queueAfter(ids('b'), 4)).toBeNull();
  });

  test('chosen rows go together and keep their order; those that stood apart are gathered', () => {
    expect(slotsOf(shown, ids('c', 'd'))).toMatchObject({ first: 1, last: 1 });
    expect(queueAfter(ids('c', 'd'), 0)).toBe('acdbxey');
    expect(slotsOf(shown, ids('b', 'd'))).toMatchObject({ first: 0, last: 1 });
    expect(queueAfter(ids('b', 'd'), 0)).toBe('abdcxey');
    expect(queueAfter(ids('e', 'b'), 2)).toBe('acxdbey');
  });

  test('behind the last row is before the next file that stays, whichever sleeve it lies in', () => {
    const chosen = ids('b', 'e');
    const slots = slotsOf(shown, chosen);
    expect(slots && moveToSlot(places, slots, { slot: 2, chosen })).toEqual({ ids: ['b', 'e'], before: 'y' });
    const own = places.filter((one) => one.batchId === 'b');
    expect(slots && moveToSlot(own, slots, { slot: 2, chosen })).toEqual({ ids: ['b', 'e'], before: null });
  });

  test('to the front is before everything of the client that waits, never before what runs', () => {
    expect(moveToFront(places, ids('y'))).toEqual({ ids: ['y'], before: 'b' });
    expect(moveToFront(places, ids('b'))).toBeNull();
    expect(moveToFront(places, ids('a'))).toBeNull();
    expect(moveToFront([row('b', 1)], ids('b'))).toBeNull();
  });
});

describe('what is said of a move', () => {
  test('the place is that among everything of the client that waits', () => {
    expect(placesAfter(places, { ids: [uploadId('d')], before: uploadId('b') })).toEqual({
      first: 1,
      last: 1,
      of: 6,
    });
    expect(placesAfter(places, { ids: [uploadId('b'), uploadId('c')], before: null })).toEqual({
      first: 5,
      last: 6,
      of: 6,
    });
  });

  test('one file is named with its place, several with theirs, and always the client', () => {
    const at = (first: number, last = first) => ({ first, last, of: 4 });
    expect(movedWords(['c.jpg'], 'Marloquay Ceramics', at(1))).toBe(
      'c.jpg is now first of 4 for Marloquay Ceramics',
    );
    expect(movedWords(['c.jpg'], 'Acme', at(2))).toBe('c.jpg is now 2nd of 4 for Acme');
    expect(movedWords(['c.jpg'], 'Acme', at(4))).toBe('c.jpg is now last of 4 for Acme');
    expect(movedWords(['a.jpg', 'b.jpg'], 'Acme', at(2, 3))).toBe(
      '2 files are now at places 2 to 3 of 4 for Acme',
    );
    expect(alreadyThere('c.jpg', 'up')).toBe('c.jpg is already the first of these files');
  });
});

describe('where a dragged row may be let go', () => {
  const lines = layLines(groupSleeves(shown, ROWS, { now: 0 }), new Set());
  // The head is 30 px, every row 10.
  const spanOf = (index: number) => ({ start: index * 10 + 20, end: index * 10 + 30 });
  const slotAt = (name: string, y: number, chosen = ids(name)) => {
    const dragged = ROWS.find((one) => one.id === name);
    if (dragged === undefined) throw new Error('no such row');
    return dropSlot({ upload: dragged, chosen, lines, spanOf }, y);
  };

  test('between the rows of its own sleeve that wait, however far the pointer goes', () => {
    expect(slotAt('d', -500)).toEqual({ slot: 0, at: 40 });
    expect(slotAt('d', 5_000)).toEqual({ slot: 3, at: 80 });
    expect(slotAt('b', 5_000)).toEqual({ slot: 3, at: 80 });
  });

  test('not where it stands: it moves once the pointer is past the middle of a neighbour', () => {
    expect(slotAt('d', 65)).toBeNull();
    expect(slotAt('d', 56)).toBeNull();
    expect(slotAt('d', 54)).toEqual({ slot: 1, at: 50 });
    expect(slotAt('d', 74)).toBeNull();
    expect(slotAt('d', 76)).toEqual({ slot: 3, at: 80 });
  });

  test('a row that is alone has nowhere to go', () => {
    expect(slotAt('d', 0, ids('b', 'c', 'd', 'e'))).toBeNull();
  });
});
