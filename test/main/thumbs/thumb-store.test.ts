import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Picture } from '../../../src/main/thumbs/shrink-desk.ts';
import { ThumbStore } from '../../../src/main/thumbs/thumb-store.ts';
import { MAX_THUMBNAIL_BYTES } from '../../../src/shared/thumbnail.ts';
import { HOUR } from '../../../src/shared/units.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const webp = new Uint8Array(await readFile(new URL('../../media/photo.webp', import.meta.url)));

/** A picture of its own: bytes behind the end of a WebP are no part of it. */
const picture = (mark: number, bytes = webp.length + 1): Picture => {
  const own = new Uint8Array(bytes);
  own.set(webp);
  own[bytes - 1] = mark;
  return { contentType: 'image/webp', bytes: own };
};

let parent: TempFolder;
let folder: string;
let ids = 0;
const clock = fakeClock();
const random = { number: () => 0, id: () => `id${ids++}` };
const log = memoryLog();

beforeEach(async () => {
  parent = await tempFolder();
  folder = path.join(parent.path, 'thumbs');
});
afterEach(() => parent.dispose());

const opened = (maxBytes = 1_000_000) => new ThumbStore({ folder, maxBytes, clock, random, log });
const files = async () => (await readdir(folder)).sort();

test('A small picture is there again after a restart, and for nothing else', async () => {
  await opened().keep('sha256 a', picture(1));
  const again = opened();
  expect(await again.read('sha256 a')).toEqual(picture(1));
  expect(await again.read('sha256 b')).toBeUndefined();
});

test('Its name tells neither link nor file, and only its owner may read it', async () => {
  await opened().keep('link 5 https://images.example/secret.png', picture(1));
  const [name = ''] = await files();
  expect(name).toMatch(/^[0-9a-f]{64}-[0-9a-f]{32}$/);
  if (process.platform !== 'win32') {
    expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  }
});

test('A newer picture of the same content takes the place of the older one', async () => {
  const store = opened();
  await store.keep('a', picture(1));
  await store.keep('a', picture(2));
  await store.keep('a', picture(2));
  expect(await store.read('a')).toEqual(picture(2));
  expect(await files()).toHaveLength(1);
});

test('What was not used for longest makes room, over a restart too', async () => {
  const one = webp.length + 1;
  const store = opened();
  for (const name of ['a', 'b', 'c']) {
    await store.keep(name, picture(name.charCodeAt(0)));
    await clock.advance(2 * HOUR);
  }
  expect(await store.read('a')).toBeDefined();
  // The use was written down beside the answer.
  await expect.poll(async () => Math.max(...(await times()))).toBe(clock.now());
  const smaller = opened(2 * one + 1);
  expect(await smaller.read('b')).toBeUndefined();
  expect(await smaller.read('a')).toBeDefined();
  await smaller.keep('d', picture(4));
  expect(await smaller.read('a')).toBeDefined();
  expect(await smaller.read('c')).toBeUndefined();
  expect(await files()).toHaveLength(2);
});

test('What was used meanwhile stays when room is made', async () => {
  const store = opened(5 * (webp.length + 1));
  for (const name of ['a', 'b', 'c', 'd', 'e']) await store.keep(name, picture(name.charCodeAt(0)));
  await store.read('a');
  await store.keep('f', picture(6));
  expect(await store.read('a')).toBeDefined();
  expect([await store.read('b'), await store.read('c')]).toEqual([undefined, undefined]);
  expect(await files()).toHaveLength(4);
});

const times = async () =>
  Promise.all((await files()).map(async (name) => (await stat(path.join(folder, name))).mtimeMs));

test.each([
  ['cut short', webp.subarray(0, 100)],
  ['overwritten', new Uint8Array(webp.length)],
  ['empty', new Uint8Array()],
  ['a page', Buffer.from('<!doctype html><script>1</script>')],
])('A damaged picture (%s) is nothing, and is gone', async (_what, bytes) => {
  const store = opened();
  await store.keep('a', picture(1));
  const [name = ''] = await files();
  await writeFile(path.join(folder, name), bytes);
  expect(await store.read('a')).toBeUndefined();
  expect(await files()).toEqual([]);
  await store.keep('a', picture(1));
  expect(await store.read('a')).toEqual(picture(1));
});

test('Half-written leftovers are cleared away, strangers are left alone, and a picture somebody deleted is nothing', async () => {
  await opened().keep('a', picture(1));
  await writeFile(path.join(folder, 'hotfolder-half-id7'), webp);
  await writeFile(path.join(folder, 'my only wedding photo.webp'), webp);
  const store = opened();
  expect(await store.read('a')).toBeDefined();
  expect(await files()).toEqual([expect.stringMatching(/^[0-9a-f]{64}-/), 'my only wedding photo.webp']);
  await rm(folder, { recursive: true });
  expect(await store.read('a')).toBeUndefined();
});

test('A folder that cannot be there costs pictures and nothing else, and is told once', async () => {
  await writeFile(folder, 'a file in its place');
  const store = opened();
  await store.keep('a', picture(1));
  await store.keep('b', picture(1));
  expect(await store.read('a')).toBeUndefined();
  expect(log.lines.filter((line) => line.includes('thumbs-not-kept'))).toHaveLength(1);
});

test('What is no small picture is not kept', async () => {
  const store = opened();
  await store.keep('a', picture(1, MAX_THUMBNAIL_BYTES + 1));
  expect(await store.read('a')).toBeUndefined();
});

test('Many at one moment are all kept, within the bound', async () => {
  const one = webp.length + 1;
  const store = opened(5 * one);
  await Promise.all(Array.from({ length: 20 }, (_, n) => store.keep(`n${n}`, picture(n))));
  const kept = await files();
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThanOrEqual(5);
});
