import { existsSync, linkSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moveFile } from '../../../src/engine/files/move-file.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

/** Stands around the system's `link`: what a mount refuses, and what another program does right after it. */
const around = vi.hoisted(() => ({ refused: '', after: (): void => undefined }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const link: typeof real.link = async (from, to) => {
    if (around.refused !== '') throw Object.assign(new Error(around.refused), { code: around.refused });
    await real.link(from, to);
    around.after();
  };
  return { ...real, link };
});

let folder: TempFolder;
beforeEach(async () => {
  Object.assign(around, { refused: '', after: () => undefined });
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

/** Moves what lies there now. */
async function move(from: string, to: string) {
  const version = await nodeFilePort().lstat(from);
  if (!version.ok) throw new Error(version.failure.code);
  return moveFile(from, to, version.value);
}
/** As programs save: a new file takes the place of the old one. */
function replace(path: string): void {
  writeFileSync(`${path}.new`, 'newer bytes');
  renameSync(`${path}.new`, path);
}

test('A file moves to a free name below folders that are made', async () => {
  const from = await folder.file('a.jpg', 'bytes');
  const { ino } = statSync(from);
  const to = join(folder.path, 'deep', 'er', 'a.jpg');
  expect(await move(from, to)).toBe('moved');
  expect(existsSync(from)).toBe(false);
  expect(statSync(to).ino).toBe(ino);
});

test('A name that is taken is left alone, and so is the file', async () => {
  const from = await folder.file('a.jpg', 'mine');
  const to = await folder.file('b.jpg', 'theirs');
  expect(await move(from, to)).toBe('taken');
  expect(readFileSync(from, 'utf8')).toBe('mine');
  expect(readFileSync(to, 'utf8')).toBe('theirs');
});

test('A move that a crash left with both names is finished', async () => {
  const from = await folder.file('a.jpg', 'bytes');
  const to = join(folder.path, 'b.jpg');
  linkSync(from, to);
  expect(await move(from, to)).toBe('moved');
  expect(existsSync(from)).toBe(false);
  expect(readFileSync(to, 'utf8')).toBe('bytes');
});

test('A file that is not there makes no empty one', async () => {
  const to = join(folder.path, 'b.jpg');
  const none = { size: 5, mtimeNs: 1n, dev: 1n, ino: 1n };
  await expect(moveFile(join(folder.path, 'none.jpg'), to, none)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(to)).toBe(false);
});

test.each(['', 'EPERM'])('A file that was replaced before it is moved stays (link: %s)', async (refused) => {
  around.refused = refused;
  const from = await folder.file('a.jpg', 'bytes');
  const sent = await nodeFilePort().lstat(from);
  replace(from);
  const to = join(folder.path, 'b.jpg');
  expect(sent.ok && (await moveFile(from, to, sent.value))).toBe('changed');
  expect(readFileSync(from, 'utf8')).toBe('newer bytes');
  expect(existsSync(to)).toBe(false);
});

test('A file that is replaced in the middle of a move stays beside the one that was moved', async () => {
  const from = await folder.file('a.jpg', 'bytes');
  const to = join(folder.path, 'b.jpg');
  around.after = () => replace(from);
  expect(await move(from, to)).toBe('moved');
  expect(readFileSync(from, 'utf8')).toBe('newer bytes');
  expect(readFileSync(to, 'utf8')).toBe('bytes');
});

test('Where there are no hard links, a file moves all the same', async () => {
  around.refused = 'EPERM';
  const from = await folder.file('a.jpg', 'bytes');
  const to = join(folder.path, 'b.jpg');
  expect(await move(from, to)).toBe('moved');
  expect(existsSync(from)).toBe(false);
  expect(readFileSync(to, 'utf8')).toBe('bytes');
});
