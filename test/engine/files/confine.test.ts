import { rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { confine } from '../../../src/engine/files/confine.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const files = nodeFilePort();
let root: TempFolder;
let elsewhere: TempFolder;
beforeEach(async () => {
  root = await tempFolder();
  elsewhere = await tempFolder();
});
afterEach(async () => {
  await root.dispose();
  await elsewhere.dispose();
});

const codeOf = async (path: string): Promise<string> => {
  const way = await confine(files, root.path, path);
  return way.ok ? 'inside' : way.failure.code;
};

test('a file below the root gets its full path, whatever letters its name has', async () => {
  for (const name of ['a.jpg', 'x/y/z.jpg', ' lead', 'new\nline.jpg', 'back\\slash', 'C:x.jpg', '..a/..b']) {
    const full = await root.file(name, 'x');
    expect(await confine(files, root.path, name)).toEqual({ ok: true, value: full });
  }
});

test('a path that climbs, is absolute or is empty leads outside', async () => {
  await elsewhere.file('a.jpg', 'x');
  for (const path of ['..', '../a.jpg', 'x/../../a.jpg', '/etc/passwd', '', '.', 'a//b', 'a/./b', 'a\0b']) {
    expect(await codeOf(path)).toBe('file-outside-root');
  }
});

test('a symlink on the way or at its end leads outside, also one that stays inside the root', async () => {
  await root.file('real/a.jpg', 'x');
  await elsewhere.file('a.jpg', 'x');
  await symlink(elsewhere.path, join(root.path, 'out'));
  await symlink('real', join(root.path, 'in'));
  await symlink('real/a.jpg', join(root.path, 'a.jpg'));
  for (const path of ['out/a.jpg', 'in/a.jpg', 'a.jpg']) expect(await codeOf(path)).toBe('file-outside-root');
});

test('a root that was replaced by a symlink leads outside', async () => {
  await root.file('a.jpg', 'x');
  await rename(root.path, `${root.path}-moved`);
  await symlink(`${root.path}-moved`, root.path);
  expect(await codeOf('a.jpg')).toBe('file-outside-root');
  await rename(`${root.path}-moved`, join(elsewhere.path, 'moved'));
});

test('a file that is not there, or lies below a file, is missing', async () => {
  await root.file('a.jpg', 'x');
  for (const path of ['b.jpg', 'none/b.jpg', 'a.jpg/b.jpg']) expect(await codeOf(path)).toBe('file-missing');
});
