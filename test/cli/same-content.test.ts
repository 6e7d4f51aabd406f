import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlannedFile } from '../../src/cli/dry/plan.ts';
import { withoutDoubles } from '../../src/cli/dry/same-content.ts';
import { nodeFilePort } from '../../src/engine/files/node-file-port.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';

let folder: TempFolder;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.dispose());

async function planned(...names: readonly string[]): Promise<readonly PlannedFile[]> {
  const paths = await Promise.all(names.map((name) => folder.file(name, 'bytes')));
  return paths.map((path) => {
    const view = { profileId: 'teas', sizeBytes: 5 };
    return { action: 'upload', line: { path, profile: 'Teas', view } } as unknown as PlannedFile;
  });
}

test('Of two files of one content the second one is known', async () => {
  const told = await withoutDoubles(
    nodeFilePort(),
    await planned('a.jpg', 'b.jpg'),
    new AbortController().signal,
  );
  expect(told.map(({ action }) => action)).toEqual(['upload', 'known']);
});

test('A person who stops the look stops it without an error', async () => {
  const stop = new AbortController();
  const files = nodeFilePort();
  const opened: string[] = [];
  const stopped = {
    ...files,
    open: (path: string) => {
      opened.push(path);
      stop.abort();
      return files.open(path);
    },
  };
  expect(await withoutDoubles(stopped, await planned('a.jpg', 'b.jpg'), stop.signal)).toEqual([]);
  expect(opened).toHaveLength(1);
});
