import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readListFile } from '../../../src/main/clients-import/list-file.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

/** As a network mount may: every read brings a few bytes, long before the end. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (...asked) => {
    const handle = await real.open(...asked);
    const read = handle.read.bind(handle) as (...how: unknown[]) => Promise<unknown>;
    const few = (buffer: Buffer, offset: number, length: number, position: number) =>
      read(buffer, offset, Math.min(length, 7), position);
    return Object.assign(handle, { read: few });
  };
  return { ...real, open };
});

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

test('A list is read to its end, however little one read brings', async () => {
  const list = Array.from({ length: 40 }, (_, index) => `Client ${index},KEY-${index}`).join('\n');
  expect(await readListFile(await folder.file('list.csv', list))).toEqual({ text: list });
});

test('A folder, and a file that is not there, cannot be read', async () => {
  expect(await readListFile(folder.path)).toEqual({ refused: 'unreadable' });
  expect(await readListFile(`${folder.path}/none.csv`)).toEqual({ refused: 'unreadable' });
});
