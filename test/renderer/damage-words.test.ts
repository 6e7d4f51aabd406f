import { expect, test } from 'vitest';
import { damageThen } from '../../src/renderer/words/damage-words.ts';

const damage = { at: 0, aside: 'hotfolder.db.damaged-7', profiles: 3, uploads: 1_200, hasGaps: false };

test('A damaged database is told with what came over, what it asks of the person, and where the rest is', () => {
  expect(damageThen(damage)).toBe(
    '3 clients and 1,200 uploads were brought over. The old file is kept as hotfolder.db.damaged-7.',
  );
  expect(damageThen({ ...damage, profiles: 1, uploads: 1, hasGaps: true })).toBe(
    '1 client and 1 upload were brought over. Files that may be up already wait for your word. ' +
      'The old file is kept as hotfolder.db.damaged-7.',
  );
  expect(damageThen({ ...damage, profiles: 0, uploads: 0, hasGaps: true })).toMatch(
    /^Nothing in it could be read\. Files/,
  );
});
