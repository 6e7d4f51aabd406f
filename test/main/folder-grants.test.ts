import { expect, test } from 'vitest';
import { createFolderGrants } from '../../src/main/folder-grants.ts';
import { countingRandom, fakeClock } from '../support/fake-clock.ts';

const open = () => {
  const clock = fakeClock();
  return { clock, grants: createFolderGrants(clock, countingRandom()) };
};

test('A grant gives its own folder, once', () => {
  const { grants } = open();
  const [a, b] = [grants.give('/a'), grants.give('/b')];
  expect([grants.spend(b), grants.spend(a), grants.spend(a)]).toEqual(['/b', '/a', undefined]);
});

test('A grant nobody gave opens nothing', () => {
  expect(open().grants.spend('/etc')).toBeUndefined();
});

test('A grant is good for ten minutes, whatever the wall clock does', async () => {
  const { clock, grants } = open();
  const [early, late] = [grants.give('/a'), grants.give('/b')];
  clock.jump(86_400_000);
  await clock.advance(600_000);
  expect(grants.spend(early)).toBe('/a');
  await clock.advance(1);
  expect(grants.spend(late)).toBeUndefined();
});
