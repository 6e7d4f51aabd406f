import { readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
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

test('What nothing needs any more is swept; what is asked about, needed, or somebody else’s stays', async () => {
  const place = path.join(folder.path, 'pasted');
  const old = createPastedPictures(place, fakeClock());
  const left = await old.save(Buffer.from('left over by a kill'));
  const owed = await old.save(Buffer.from('owed'));
  const strange = path.join(place, 'holiday.png');
  await writeFile(strange, 'not ours');
  const pictures = createPastedPictures(place, fakeClock());
  const asked = await pictures.save(Buffer.from('asked about'));
  const real = await realpath(place);
  const inUse = (of: string) => new Set([path.join(of, path.basename(owed))]);
  await pictures.sweep(inUse);
  expect((await readdir(real)).sort()).toEqual(
    [owed, asked, strange].map((one) => path.basename(one)).sort(),
  );
  expect((await readdir(real)).includes(path.basename(left))).toBe(false);
  pictures.handOver(asked);
  await pictures.sweep(inUse);
  expect((await readdir(real)).sort()).toEqual([owed, strange].map((one) => path.basename(one)).sort());
});

test('Where nothing was ever pasted nobody is asked', async () => {
  const pictures = createPastedPictures(path.join(folder.path, 'pasted'), fakeClock());
  await pictures.sweep(() => {
    throw new Error('asked');
  });
});
