import { expect, test } from 'vitest';
import type { ServerMediaItem } from '../../../src/engine/api/media-item.ts';
import { ClientList } from '../../../src/engine/gallery/client-list.ts';
import { atOnce, type Steps } from '../../../src/engine/steps.ts';
import { profileId } from '../../../src/shared/ids.ts';

const ACME = profileId('acme');
const item = (fileName: string): ServerMediaItem => ({
  ...{ serverId: fileName, fileName, accessUrl: `https://images.example/${fileName}`, description: '' },
  ...{ sizeBytes: 1, createdAt: 1, expiresAt: null },
});

/** A cache whose list is read in three turns, and counts how often. */
function cacheOf(items: readonly ServerMediaItem[] | undefined) {
  const counted = { reads: 0 };
  function* read(): Steps<readonly ServerMediaItem[] | undefined> {
    counted.reads += 1;
    yield;
    yield;
    return items;
  }
  function* write(): Steps<void> {
    yield;
  }
  return { counted, cache: { listedAt: () => 5, read, write } };
}

test('A list is read out of the cache once, when its items are wanted; its time is known before', () => {
  const { cache, counted } = cacheOf([item('a')]);
  const list = new ClientList(ACME, cache);
  expect([list.listedAt, counted.reads]).toEqual([5, 0]);
  expect(atOnce(list.items())).toEqual([item('a')]);
  expect(atOnce(list.items())).toEqual([item('a')]);
  expect(counted.reads).toBe(1);
});

test('A newer list that comes while the kept one is being read is not lost to it', () => {
  const { cache } = cacheOf([item('old')]);
  for (let turns = 0; turns < 4; turns += 1) {
    const list = new ClientList(ACME, cache);
    const reading = list.items();
    for (let turn = 0; turn < turns; turn += 1) reading.next();
    list.set([item('new')], 6);
    if (turns < 3) expect(atOnce(reading)).toEqual([item('new')]);
    expect([atOnce(list.items()), list.listedAt]).toEqual([[item('new')], 6]);
  }
});

test('A kept list that cannot be read is none: it is asked for again', () => {
  const { cache } = cacheOf(undefined);
  const list = new ClientList(ACME, cache);
  expect(atOnce(list.items())).toEqual([]);
  expect(list.listedAt).toBeUndefined();
});
