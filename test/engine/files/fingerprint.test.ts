import { createHash, randomBytes } from 'node:crypto';
import { appendFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenFile } from '../../../src/engine/files/file-port.ts';
import { fingerprint, sampleOf } from '../../../src/engine/files/fingerprint.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const files = nodeFilePort();
const never = new AbortController().signal;
let folder: TempFolder;
const opened: OpenFile[] = [];
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const file of opened.splice(0)) await file.close();
  await folder.dispose();
});

const open = async (path: string): Promise<OpenFile> => {
  const file = await files.open(path);
  if (!file.ok) throw new Error(file.failure.code);
  opened.push(file.value);
  return file.value;
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test.each([0, 1, 999, 1_000, 1_001, 2_000, 12_345])('hashes %i bytes in blocks of 1,000', async (size) => {
  const bytes = randomBytes(size);
  const file = await open(await folder.file('a.jpg', bytes));
  const result = await fingerprint(file, { size, signal: never, blockBytes: 1_000 });
  expect(result).toEqual({ ok: true, value: sha256(bytes) });
});

test('a read that brings less than asked for is not the end of the file', async () => {
  const bytes = randomBytes(10_000);
  const file = await open(await folder.file('a.jpg', bytes));
  const dripping: OpenFile = {
    ...file,
    read: (buffer, position) => file.read(buffer.subarray(0, 7), position),
  };
  const result = await fingerprint(dripping, { size: 10_000, signal: never });
  expect(result).toEqual({ ok: true, value: sha256(bytes) });
});

test('a file that shrank or grew has changed', async () => {
  const path = await folder.file('a.jpg', randomBytes(5_000));
  const file = await open(path);
  await truncate(path, 4_999);
  expect(await fingerprint(file, { size: 5_000, signal: never, blockBytes: 512 })).toMatchObject({
    failure: { code: 'file-changed', detail: 'shorter than it was' },
  });
  await appendFile(path, 'ab');
  expect(await fingerprint(file, { size: 5_000, signal: never })).toMatchObject({
    failure: { code: 'file-changed', detail: 'longer than it was' },
  });
});

test('an abort ends it by throwing the reason, which is no failure', async () => {
  const file = await open(await folder.file('a.jpg', randomBytes(5_000)));
  const abort = new AbortController();
  const stopping: OpenFile = {
    ...file,
    read: (buffer, position) => {
      abort.abort(new Error('stopped'));
      return file.read(buffer, position);
    },
  };
  await expect(fingerprint(stopping, { size: 5_000, signal: abort.signal, blockBytes: 100 })).rejects.toThrow(
    'stopped',
  );
});

test('an error of the disk while reading is a failure, an error of ours is thrown', async () => {
  const file = await open(await folder.file('a.jpg', randomBytes(100)));
  const breaking = (error: Error): OpenFile => ({ ...file, read: () => Promise.reject(error) });
  const disk = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
  expect(await fingerprint(breaking(disk), { size: 100, signal: never })).toMatchObject({
    failure: { code: 'file-unreadable', detail: 'EIO' },
  });
  await expect(fingerprint(breaking(new TypeError('bug')), { size: 100, signal: never })).rejects.toThrow(
    'bug',
  );
});

test.each([0, 5, 12_288, 100_000])('the sample of %i bytes survives a touch and a copy', async (size) => {
  const bytes = randomBytes(size);
  const path = await folder.file('a.jpg', bytes);
  const before = await sampleOf(await open(path), size);
  await utimes(path, new Date(0), new Date(0));
  const copy = await folder.file('b.jpg', bytes);
  expect(before.ok).toBe(true);
  expect(await sampleOf(await open(path), size)).toEqual(before);
  expect(await sampleOf(await open(copy), size)).toEqual(before);
});

test.each([0, 50_000, 99_999])('the sample of 100,000 bytes sees a change of byte %i', async (at) => {
  const bytes = randomBytes(100_000);
  const path = await folder.file('a.jpg', bytes);
  const before = await sampleOf(await open(path), bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect(await sampleOf(await open(path), bytes.length)).not.toEqual(before);
});

test('the sample of a file shorter than it was is a failure', async () => {
  const file = await open(await folder.file('a.jpg', randomBytes(10)));
  expect(await sampleOf(file, 11)).toMatchObject({ failure: { code: 'file-changed' } });
});
