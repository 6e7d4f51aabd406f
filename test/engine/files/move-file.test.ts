import { existsSync, linkSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveFile } from '../../../src/engine/files/move-file.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

test('A file moves to a free name below folders that are made', async () => {
  const from = await folder.file('a.jpg', 'bytes');
  const { ino } = statSync(from);
  const to = join(folder.path, 'deep', 'er', 'a.jpg');
  expect(await moveFile(from, to)).toBe('moved');
  expect(existsSync(from)).toBe(false);
  expect(statSync(to).ino).toBe(ino);
});

test('A name that is taken is left alone, and so is the file', async () => {
  const from = await folder.file('a.jpg', 'mine');
  const to = await folder.file('b.jpg', 'theirs');
  expect(await moveFile(from, to)).toBe('taken');
  expect(readFileSync(from, 'utf8')).toBe('mine');
  expect(readFileSync(to, 'utf8')).toBe('theirs');
});

test('A move that a crash left with both names is finished', async () => {
  const from = await folder.file('a.jpg', 'bytes');
  const to = join(folder.path, 'b.jpg');
  linkSync(from, to);
  expect(await moveFile(from, to)).toBe('moved');
  expect(existsSync(from)).toBe(false);
  expect(readFileSync(to, 'utf8')).toBe('bytes');
});

test('A file that is not there makes no empty one', async () => {
  const to = join(folder.path, 'b.jpg');
  await expect(moveFile(join(folder.path, 'none.jpg'), to)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(to)).toBe(false);
});
