import { expect, test } from 'vitest';
import { movedPlaces } from '../../../src/engine/queue/moved-places.ts';
import { type UploadId, uploadId } from '../../../src/shared/ids.ts';

const ids = (text: string): UploadId[] => [...text].map((letter) => uploadId(letter));
const list = ids('abcdef').map((id, index) => ({ id, order: (index + 1) * 10 }));

/** The list as it stands after a move, as letters. */
function after(moving: string, before: string | null): string {
  const changes = new Map(
    movedPlaces(list, ids(moving), before === null ? null : uploadId(before)).map((one) => [
      one.id,
      one.order,
    ]),
  );
  return list
    .map(({ id, order }) => ({ id, order: changes.get(id) ?? order }))
    .sort((one, other) => one.order - other.order)
    .map(({ id }) => id)
    .join('');
}

test.each([
  ['d', 'b', 'adbcef'],
  ['a', 'e', 'bcdaef'],
  ['f', 'a', 'fabcde'],
  ['a', null, 'bcdefa'],
  ['e', 'd', 'abcedf'],
  ['bd', 'f', 'acebdf'],
  ['fa', 'c', 'bafcde'],
  ['bd', 'd', 'acbdef'],
  ['bd', 'b', 'abdcef'],
  ['abcdef', null, 'abcdef'],
])('%s put before %s gives %s', (moving, before, result) => {
  expect(after(moving, before)).toBe(result);
});

test('Only the places between the old and the new one change, and no place is used that was not there', () => {
  const changed = movedPlaces(list, ids('d'), uploadId('b'));
  expect(changed).toEqual([
    { id: 'd', order: 20 },
    { id: 'b', order: 30 },
    { id: 'c', order: 40 },
  ]);
});

test('Uploads that are not in the list move nobody', () => {
  expect(movedPlaces(list, ids('x'), uploadId('b'))).toEqual([]);
  expect(movedPlaces(list, ids('a'), uploadId('x'))).toEqual([]);
});
