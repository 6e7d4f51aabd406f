import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatePage } from '../../../src/engine/queue/candidate-page.ts';
import type { Candidate } from '../../../src/engine/watch/watch-events.ts';
import { rootId } from '../../../src/shared/ids.ts';

const file = (path: string): Candidate => ({
  ...{ rootId: rootId('r'), path, size: 1, foundAt: 1, unsettled: false },
});

/** Everything, page by page; `between` changes what there is between two pages. */
function readAll(there: Set<string>, limit: number, between: () => void = () => undefined) {
  const read: string[] = [];
  const pages: number[] = [];
  for (let after: string | null = ''; after !== null; between()) {
    const page = candidatePage([...there].map(file), { after, limit });
    read.push(...page.candidates.map(({ path }) => path));
    pages.push(page.candidates.length);
    after = page.next;
    if (pages.length > 10_000) throw new Error('the pages never end');
  }
  return { read, pages };
}

test('Pages follow each other without a gap or a repetition, and no page is larger than it may be', () => {
  const paths = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(paths, fc.integer({ min: 1, max: 12 }), (all, limit) => {
      const { read, pages } = readAll(new Set(all), limit);
      expect(read).toEqual([...all].sort());
      expect(pages.slice(0, -1).every((size) => size === limit)).toBe(true);
      expect(pages.length).toBe(Math.max(1, Math.ceil(all.length / limit)));
    }),
  );
});

test('What stays is told once, whatever settles or comes between two pages', () => {
  const stays = Array.from({ length: 40 }, (_, index) => `stays ${String(index).padStart(2, '0')}`);
  const there = new Set([...stays, ...stays.map((name) => `${name} goes`)]);
  let turn = 0;
  const { read } = readAll(there, 7, () => {
    for (const name of [...there].filter((one) => one.endsWith('goes')).slice(0, 3)) there.delete(name);
    there.add(`comes ${turn++}`);
  });
  expect(read.filter((name) => name.startsWith('stays') && !name.endsWith('goes'))).toEqual(stays);
});
