import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPastedPictures } from '../../src/main/offers/pasted-pictures.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

test('A pasted picture gets the time of day for a name, and none ever takes the place of another', async () => {
  const pictures = createPastedPictures(path.join(folder.path, 'pasted'), fakeClock());
  const first = await pictures.save(Buffer.from('first'));
  const second = await pictures.save(Buffer.from('second'));
  expect(path.basename(first)).toMatch(/^Pasted \d{4}-\d\d-\d\d at \d\d\.\d\d\.\d\d\.png$/);
  expect(path.basename(second)).toBe(path.basename(first).replace('.png', ' (2).png'));
  expect(await readFile(first, 'utf8')).toBe('first');
  expect(await readFile(second, 'utf8')).toBe('second');
  expect((await stat(first)).mode & 0o077).toBe(0);
  await pictures.remove(first);
  await pictures.remove(first);
  await expect(stat(first)).rejects.toThrow('ENOENT');
});
