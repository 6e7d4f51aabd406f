import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { platformRules } from '../../../src/engine/files/platform-table.ts';
import { fileFailure } from '../../../src/engine/files/system-error.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const files = nodeFilePort();
let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

const codeOf = async (path: string): Promise<string> => {
  const opened = await files.open(path);
  if (opened.ok) await opened.value.close();
  return opened.ok ? 'opened' : opened.failure.code;
};
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

test('opens a regular file and reads from any position', async () => {
  const path = await folder.file('a.jpg', 'abcdef');
  const opened = await files.open(path);
  if (!opened.ok) throw new Error(opened.failure.code);
  const buffer = new Uint8Array(3);
  expect(await opened.value.read(buffer, 2)).toBe(3);
  expect(Buffer.from(buffer).toString()).toBe('cde');
  expect(await opened.value.read(buffer, 6)).toBe(0);
  expect(await opened.value.stat()).toMatchObject({ kind: 'file', size: 6 });
  await opened.value.close();
});

test('refuses a symlink, even to a file beside it', async () => {
  await folder.file('real.jpg', 'x');
  await symlink('real.jpg', join(folder.path, 'link.jpg'));
  expect(await codeOf(join(folder.path, 'link.jpg'))).toBe('file-outside-root');
});

test('where O_NOFOLLOW does not exist, the path is looked at before it is opened', async () => {
  await folder.file('real.jpg', 'x');
  await symlink('real.jpg', join(folder.path, 'link.jpg'));
  const opened = await nodeFilePort('win32').open(join(folder.path, 'link.jpg'));
  expect(opened).toMatchObject({ ok: false, failure: { code: 'file-outside-root' } });
});

test('a FIFO nobody writes to is refused without waiting', async () => {
  const fifo = join(folder.path, 'pipe.jpg');
  execFileSync('mkfifo', [fifo]);
  expect(await codeOf(fifo)).toBe('file-outside-root');
  expect(await files.lstat(fifo)).toMatchObject({ ok: true, value: { kind: 'other' } });
});

test('a folder and a device are not files', async () => {
  expect(await codeOf(folder.path)).toBe('file-outside-root');
  expect(await codeOf('/dev/zero')).toBe('file-outside-root');
});

test('a missing file, and a path through a file, are missing', async () => {
  await folder.file('a.jpg', 'x');
  expect(await codeOf(join(folder.path, 'none.jpg'))).toBe('file-missing');
  expect(await codeOf(join(folder.path, 'a.jpg', 'b.jpg'))).toBe('file-missing');
  expect(await codeOf(`${folder.path}/nul\0byte.jpg`)).toBe('file-missing');
});

test('lists names as the system gave them, with their kinds', async () => {
  const nfc = 'caf\u00e9.jpg';
  const nfd = 'cafe\u0301.jpg';
  await folder.file(nfc, 'x');
  await folder.file(nfd, 'x');
  await folder.folder('sub');
  const listed = await files.list(folder.path);
  if (!listed.ok) throw new Error(listed.failure.code);
  expect(new Map(listed.value.map(({ name, kind }) => [name, kind]))).toEqual(
    new Map([
      [nfc, 'file'],
      [nfd, 'file'],
      ['sub', 'folder'],
    ]),
  );
});

test.each([
  ['linux', 'EBUSY', 'file-busy'],
  ['linux', 'ETXTBSY', 'file-busy'],
  ['linux', 'EMFILE', 'file-busy'],
  ['linux', 'ENFILE', 'file-busy'],
  ['linux', 'EPERM', 'file-unreadable'],
  ['win32', 'EPERM', 'file-busy'],
  ['win32', 'EBUSY', 'file-busy'],
  ['darwin', 'EACCES', 'file-unreadable'],
  ['linux', 'EIO', 'file-unreadable'],
  ['linux', 'ELOOP', 'file-outside-root'],
  ['linux', 'ENOTDIR', 'file-missing'],
])('on %s the error %s means %s', (platform, code, expected) => {
  expect(fileFailure(systemError(code), platformRules(platform))).toEqual({ code: expected, detail: code });
});

test('an error that is not the system\u2019s is a bug and is thrown on', () => {
  expect(() => fileFailure(new TypeError('bug'), platformRules('linux'))).toThrow('bug');
  expect(() => fileFailure(systemError('ERR_OUT_OF_RANGE'), platformRules('linux'))).toThrow();
});
