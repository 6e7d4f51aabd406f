import { expect, test } from 'vitest';
import type { FileStat } from '../../../src/engine/files/file-port.ts';
import { sameVersion, untouched } from '../../../src/engine/files/same-version.ts';

const stat: FileStat = {
  kind: 'file',
  size: 5,
  mtimeNs: 1_700_000_000_000_000_001n,
  ctimeNs: 1_700_000_000_000_000_002n,
  dev: 1n,
  ino: 2n,
};

test.each<Partial<FileStat>>([{ size: 6 }, { mtimeNs: stat.mtimeNs + 1n }, { dev: 2n }, { ino: 3n }])(
  'another %o is another version',
  (difference) => {
    expect(sameVersion(stat, { ...stat, ...difference })).toBe(false);
    expect(untouched(stat, { ...stat, ...difference })).toBe(false);
  },
);

test('ctime alone makes no version, but the file was touched', () => {
  const other = { ...stat, ctimeNs: stat.ctimeNs + 1n };
  expect(sameVersion(stat, other)).toBe(true);
  expect(untouched(stat, other)).toBe(false);
  expect(untouched(stat, { ...stat })).toBe(true);
});
