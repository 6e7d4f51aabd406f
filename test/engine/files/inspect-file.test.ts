import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { inspectFile, openInspected } from '../../../src/engine/files/inspect-file.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const files = nodeFilePort();
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

test('a good file passes with its type and the stat of the very descriptor', async () => {
  const path = await folder.file('a.jpg', JPEG);
  expect(await inspectFile(files, path, LIMITS)).toMatchObject({
    ok: true,
    value: { type: { contentType: 'jpg' }, stat: { size: JPEG.length, kind: 'file' } },
  });
});

test('an empty file is stopped before any call', async () => {
  const path = await folder.file('a.jpg', '');
  expect(await inspectFile(files, path, LIMITS)).toMatchObject({ failure: { code: 'file-empty' } });
});

test('a file over the limit is stopped, one byte under it passes', async () => {
  const path = await folder.file('a.jpg', JPEG);
  const limit = (maxFileBytes: number) => ({ ...LIMITS, maxFileBytes });
  expect(await inspectFile(files, path, limit(JPEG.length - 1))).toMatchObject({
    failure: { code: 'file-too-large', detail: '10 bytes, at most 9' },
  });
  expect(await inspectFile(files, path, limit(JPEG.length))).toMatchObject({ ok: true });
});

test('a disagreeing type and a missing file are failures of their own', async () => {
  const path = await folder.file('a.gif', JPEG);
  expect(await inspectFile(files, path, LIMITS)).toMatchObject({ failure: { code: 'file-type-mismatch' } });
  expect(await inspectFile(files, `${path}x`, LIMITS)).toMatchObject({ failure: { code: 'file-missing' } });
});

test('a file that passes stays open to be read, one that is stopped does not', async () => {
  let open = 0;
  const counting: typeof files = {
    ...files,
    async open(path) {
      const opened = await files.open(path);
      if (!opened.ok) return opened;
      const { value } = opened;
      open++;
      const close = async () => {
        open--;
        await value.close();
      };
      return {
        ok: true,
        value: { stat: () => value.stat(), read: (into, at) => value.read(into, at), close },
      };
    },
  };
  const path = await folder.file('a.jpg', JPEG);
  const opened = await openInspected(counting, path, LIMITS);
  expect([opened.ok, open]).toEqual([true, 1]);
  if (opened.ok) await opened.value.file.close();
  for (const [name, content] of [
    ['empty.jpg', ''],
    ['lies.gif', JPEG],
  ] as const) {
    expect(await openInspected(counting, await folder.file(name, content), LIMITS)).toMatchObject({
      ok: false,
    });
  }
  await inspectFile(counting, path, LIMITS);
  expect(open).toBe(0);
});
