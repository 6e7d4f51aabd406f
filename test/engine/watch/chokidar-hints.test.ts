import { appendFile, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chokidarHints, pathBelow } from '../../../src/engine/watch/chokidar-hints.ts';
import type { HintStream } from '../../../src/engine/watch/hints.ts';
import type { RootWatch } from '../../../src/engine/watch/root-watch.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { type WatchBench, watchBench } from '../../support/watch-bench.ts';

let folder: TempFolder;
const streams: HintStream[] = [];
const watches: RootWatch[] = [];
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.stop();
  for (const stream of streams.splice(0)) await stream.close();
  await folder.dispose();
});

/** Hears hints for real; `until` waits for what real files bring, as long as a slow machine needs. */
async function listen(path: string) {
  const hints = new Set<string | undefined>();
  const errors: unknown[] = [];
  await new Promise<void>((resolve) => {
    const listener = {
      hint: (hinted: string | undefined) => void hints.add(hinted),
      error: (error: unknown) => void errors.push(error),
      ready: resolve,
    };
    streams.push(chokidarHints().start(path, listener));
  });
  const until = async (...paths: (string | undefined)[]): Promise<void> => {
    await expect.poll(() => paths.filter((wanted) => !hints.has(wanted)), { timeout: 60_000 }).toEqual([]);
  };
  return { hints, errors, until };
}

const watchFor = async (): Promise<WatchBench> => {
  const bench = watchBench(folder.path, { hints: chokidarHints() });
  const watch = bench.watch();
  watches.push(watch);
  await watch.firstScan;
  // The scan after `ready` is over: from here on only hints bring anything.
  await bench.clock.advanceUntil(() => bench.told.reports.length >= 2, { maxMs: 20_000 });
  return bench;
};

test('new, changed, renamed and removed files are hinted at, by their path below the root', async () => {
  await folder.file('sub/a.jpg', 'x');
  const { until, errors } = await listen(folder.path);
  await folder.file('new.jpg', 'x');
  await until('new.jpg');
  await appendFile(join(folder.path, 'sub/a.jpg'), 'y');
  await until('sub/a.jpg');
  await rename(join(folder.path, 'new.jpg'), join(folder.path, 'sub/moved #%.jpg'));
  await until('sub/moved #%.jpg');
  await rm(join(folder.path, 'sub/a.jpg'));
  expect(errors).toEqual([]);
});

test('new folders are hinted at and watched', async () => {
  const { until } = await listen(folder.path);
  await folder.folder('one/two');
  await until('one', 'one/two');
  await folder.file('one/two/a.jpg', 'x');
  await until('one/two/a.jpg');
});

test('links are not followed, and folders that are out are not watched', async () => {
  const elsewhere = await tempFolder();
  await symlink(elsewhere.path, join(folder.path, 'link'));
  await folder.folder('.git');
  const { until, hints } = await listen(folder.path);
  await elsewhere.file('secret.jpg', 'x');
  await folder.file('.git/a.jpg', 'x');
  await folder.file('marker.jpg', 'x');
  await until('marker.jpg');
  expect([...hints].filter((hint) => hint?.includes('secret') || hint?.includes('.git/'))).toEqual([]);
  await elsewhere.dispose();
});

test('after close nothing is heard any more', async () => {
  const closed = await listen(folder.path);
  const other = await listen(folder.path);
  await streams[0]?.close();
  closed.hints.clear();
  await folder.file('a.jpg', 'x');
  await other.until('a.jpg');
  expect([...closed.hints]).toEqual([]);
});

test('a folder that does not exist throws nothing out', async () => {
  const { errors } = await listen(join(folder.path, 'not', 'there'));
  expect(errors).toEqual([]);
});

test('a hint about the root itself, or about anything outside it, means: somewhere', () => {
  expect(pathBelow('/r', '/r')).toBeUndefined();
  expect(pathBelow('/r', '/other')).toBeUndefined();
  expect(pathBelow('/r', '/')).toBeUndefined();
  expect(pathBelow('/r', '/r/..a')).toBe('..a');
  expect(pathBelow('/r', '/r/a/b')).toBe('a/b');
});

test('with real hints, files, folders and renames arrive without any periodic scan', async () => {
  const bench = await watchFor();
  const scans = bench.told.reports.length;
  await folder.file('a.jpg', 'x');
  await folder.file('new/deep/b.jpg', 'y');
  const elsewhere = await tempFolder();
  await elsewhere.file('c.jpg', 'z');
  await rename(elsewhere.path, join(folder.path, 'moved-in'));
  await bench.untilSettled(3);
  expect(bench.settledPaths()).toEqual(['a.jpg', 'moved-in/c.jpg', 'new/deep/b.jpg']);
  expect(bench.told.reports).toHaveLength(scans);
});

test('a burst of 2,000 files settles, each of them once', async () => {
  const bench = await watchFor();
  const names = Array.from({ length: 2_000 }, (_, index) => `burst/n${index % 20}/${index}.jpg`);
  for (let at = 0; at < names.length; at += 100) {
    await Promise.all(names.slice(at, at + 100).map((name) => folder.file(name, name)));
  }
  await bench.clock.advanceUntil(() => bench.told.settled.length >= 2_000, { maxRealMs: 100_000 });
  await bench.clock.advance(20_000);
  expect(bench.settledPaths()).toEqual([...names].sort());
  expect(bench.told.bugs).toEqual([]);
});

test('a root that is deleted and made again is watched again', async () => {
  const bench = await watchFor();
  await rm(folder.path, { recursive: true });
  await bench.clock.advanceUntil(() => bench.told.states.at(-1) === 'missing', { maxMs: 30_000 });
  await folder.folder('.');
  await bench.clock.advanceUntil(() => bench.told.states.at(-1) === 'watching', { maxMs: 30_000 });
  await folder.file('a.jpg', 'x');
  await bench.untilSettled(1);
});
