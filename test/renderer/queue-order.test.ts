import { afterEach, expect, test } from 'vitest';
import { inOrder, type QueueOrder } from '../../src/renderer/queue/queue-order.ts';
import { readOrder } from '../../src/renderer/queue/remembered-order.ts';
import { groupSleeves } from '../../src/renderer/queue/sleeves.ts';
import { batchId, profileId } from '../../src/shared/ids.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { speak } from '../../src/shared/language/words.ts';
import { NOW, upload } from './fake-seed.ts';

afterEach(() => speak(ENGLISH));

const row = (id: string, batch: string, some: Parameters<typeof upload>[1]) =>
  upload(id, { batchId: batchId(batch), stage: 'queued', ...some });

const ROWS = [
  row('a1', 'a', { profileId: profileId('zoe'), order: 1, sizeBytes: 5, foundAt: NOW - 9 }),
  row('a2', 'a', { profileId: profileId('zoe'), order: 2, sizeBytes: 6, foundAt: NOW - 8 }),
  row('b1', 'b', { profileId: profileId('acme'), order: 3, sizeBytes: 100, foundAt: NOW - 20 }),
  row('c1', 'c', { profileId: profileId('mill'), order: 4, sizeBytes: 1, foundAt: NOW - 1 }),
  row('d1', 'd', { profileId: profileId('acme'), order: 5, sizeBytes: 900, foundAt: NOW, stage: 'done' }),
  row('h1', 'h', {
    ...{ profileId: profileId('zoe'), order: 6, sizeBytes: 2, foundAt: NOW - 30 },
    ...{ stage: 'settling', holdUntil: NOW + 5_000 },
  }),
];
const shown = (order: QueueOrder): string =>
  inOrder(groupSleeves(ROWS, ROWS, { now: NOW }), order, String)
    .flatMap((sleeve) => sleeve.rows.map((one) => one.id))
    .join(' ');

test('in queue order nothing is moved; in every other what is held stays on top and what is done below', () => {
  expect(shown('queue')).toBe('h1 a1 a2 b1 c1 d1');
  expect(shown('client')).toBe('h1 b1 c1 a1 a2 d1');
  expect(shown('size')).toBe('h1 b1 a2 a1 c1 d1');
  expect(shown('newest')).toBe('h1 c1 a2 a1 b1 d1');
});

test('clients stand in the order of the language that is spoken', () => {
  const rows = ['Zoe', 'ärla', 'adam'].map((name) =>
    row(name, name, { profileId: profileId(name), order: 1, sizeBytes: 1 }),
  );
  const clients = () =>
    inOrder(groupSleeves(rows, rows, { now: NOW }), 'client', String).map((sleeve) =>
      String(sleeve.profileId),
    );
  expect(clients()).toEqual(['adam', 'ärla', 'Zoe']);
  speak({ ...ENGLISH, formats: 'sv' });
  expect(clients()).toEqual(['adam', 'Zoe', 'ärla']);
});

test('what was remembered by another version counts only where it still means something', () => {
  expect(readOrder('size')).toBe('size');
  expect(readOrder('fastest')).toBe('queue');
  expect(readOrder(null)).toBe('queue');
});
