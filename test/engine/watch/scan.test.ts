import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { type ScanOutcome, scanTree } from '../../../src/engine/watch/scan.ts';
import { failure } from '../../../src/shared/failure.ts';
import { failed } from '../../../src/shared/result.ts';
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

interface Walked {
  readonly outcome: ScanOutcome;
  readonly found: string[];
  readonly ignored: Record<string, string>;
}

async function walk(from: readonly string[] = [''], port = files): Promise<Walked> {
  const found: string[] = [];
  const ignored: Record<string, string> = {};
  const { signal } = new AbortController();
  const outcome = await scanTree(
    port,
    { root: root.path, from, signal },
    {
      files: async (group) => void found.push(...group.map(({ path }) => path)),
      ignored: (group) => {
        for (const { path, reason } of group) ignored[path] = reason;
      },
    },
  );
  return { outcome, found, ignored };
}

test('every file of the tree is found, folder by folder in order of names', async () => {
  for (const name of ['b.jpg', 'a.jpg', 'z/2.jpg', 'z/1.jpg', 'm/deep/er/x.png']) await root.file(name, 'x');
  const { found, ignored, outcome } = await walk();
  expect(found).toEqual(['a.jpg', 'b.jpg', 'm/deep/er/x.png', 'z/1.jpg', 'z/2.jpg']);
  expect(ignored).toEqual({});
  expect(outcome).toEqual({ unreadable: [], aborted: false });
});

test('symlinks to files, folders, the outside, and to themselves are reported and never followed', async () => {
  await root.file('real/a.jpg', 'x');
  await elsewhere.file('secret.jpg', 'x');
  await symlink('real/a.jpg', join(root.path, 'file.jpg'));
  await symlink('real', join(root.path, 'folder'));
  await symlink(elsewhere.path, join(root.path, 'outside'));
  await symlink('loop.jpg', join(root.path, 'loop.jpg'));
  await symlink('/dev/zero', join(root.path, 'zero.jpg'));
  await symlink('.', join(root.path, 'real', 'self'));
  const { found, ignored } = await walk();
  expect(found).toEqual(['real/a.jpg']);
  expect(ignored).toEqual({
    'file.jpg': 'symlink',
    folder: 'symlink',
    outside: 'symlink',
    'loop.jpg': 'symlink',
    'zero.jpg': 'symlink',
    'real/self': 'symlink',
  });
});

test('a FIFO is reported as no file and holds nothing up', async () => {
  execFileSync('mkfifo', [join(root.path, 'pipe.jpg')]);
  await root.file('z.jpg', 'x');
  expect(await walk()).toMatchObject({ found: ['z.jpg'], ignored: { 'pipe.jpg': 'not-a-file' } });
});

test('a folder that is out stands for everything in it', async () => {
  await root.file('.git/objects/a.jpg', 'x');
  await root.file('_Uploaded/2026/a.jpg', 'x');
  const { found, ignored } = await walk();
  expect(found).toEqual([]);
  expect(ignored).toEqual({ '.git': 'hidden', _Uploaded: 'in-uploaded-folder' });
});

test('names that are no text are reported, and do not hide their neighbours', async () => {
  execFileSync('python3', [
    '-c',
    'import os,sys; open(os.fsencode(sys.argv[1]) + b"/caf\\xe9.jpg","w")',
    root.path,
  ]);
  await root.file('ok.jpg', 'x');
  expect(await walk()).toMatchObject({ found: ['ok.jpg'], ignored: { 'caf\uFFFD.jpg': 'name-not-text' } });
});

test('NFC and NFD names are two files, spelled as the system spells them', async () => {
  const names = ['caf\u00e9.jpg', 'cafe\u0301.jpg'];
  for (const name of names) await root.file(name, 'x');
  expect((await walk()).found.sort()).toEqual([...names].sort());
});

test('hostile names are names like any other', async () => {
  const names = [
    ' .jpg',
    '-rf.jpg',
    'a\nb.jpg',
    'a\\b.jpg',
    '$(id).jpg',
    'C:a.jpg',
    '%2e%2e.jpg',
    `${'n'.repeat(251)}.jpg`,
  ];
  for (const name of names) await root.file(name, 'x');
  expect((await walk()).found.sort()).toEqual([...names].sort());
});

test('a folder that cannot be read is named, and the others are scanned', async () => {
  await root.file('locked/a.jpg', 'x');
  await root.file('open/b.jpg', 'x');
  const port = {
    ...files,
    list: async (path: string) =>
      path.endsWith('/locked') ? failed(failure('file-unreadable', 'EACCES')) : files.list(path),
  };
  const { found, outcome } = await walk([''], port);
  expect(found).toEqual(['open/b.jpg']);
  expect(outcome.unreadable).toEqual(['locked']);
});

test('a root that is not there is unreadable, not empty', async () => {
  await root.dispose();
  expect((await walk()).outcome.unreadable).toEqual(['']);
});

test('single places are scanned alone; what is gone is passed over', async () => {
  for (const name of ['a.jpg', 'b.jpg', 'sub/c.jpg', 'note.txt']) await root.file(name, 'x');
  const { found, ignored } = await walk(['b.jpg', 'sub', 'gone.jpg', 'note.txt']);
  expect(found).toEqual(['b.jpg', 'sub/c.jpg']);
  expect(ignored).toEqual({ 'note.txt': 'not-media' });
});

test('an abort ends the walk between two groups', async () => {
  for (let count = 0; count < 200; count += 1) await root.file(`${count}.jpg`, 'x');
  const abort = new AbortController();
  const found: string[] = [];
  const outcome = await scanTree(
    files,
    { root: root.path, from: [''], signal: abort.signal },
    {
      files: async (group) => {
        found.push(...group.map(({ path }) => path));
        abort.abort();
      },
      ignored: () => undefined,
    },
  );
  expect(outcome.aborted).toBe(true);
  expect(found.length).toBeLessThan(200);
});
