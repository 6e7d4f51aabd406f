import { appendFile, link, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RootWatch } from '../../../src/engine/watch/root-watch.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { type BenchOptions, handHints, type WatchBench, watchBench } from '../../support/watch-bench.ts';

let folder: TempFolder;
const watches: RootWatch[] = [];
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.stop();
  await folder.dispose();
});

const begin = (bench: WatchBench): RootWatch => {
  const watch = bench.watch();
  watches.push(watch);
  return watch;
};
const benchOf = (options?: BenchOptions): WatchBench => watchBench(folder.path, options);

test('files that were there before settle after the first scan, once each', async () => {
  await folder.file('a.jpg', 'one');
  await folder.file('sub/deep/b.png', 'two');
  const bench = benchOf();
  const watch = begin(bench);
  expect(await watch.firstScan).toMatchObject({ seen: 2, known: 0, candidates: 2 });
  expect(bench.told.settled).toEqual([]);
  expect(watch.candidates().map(({ path }) => path)).toEqual(['a.jpg', 'sub/deep/b.png']);
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual(['a.jpg', 'sub/deep/b.png']);
  expect(watch.candidates()).toEqual([]);
  expect(bench.told.settled[0]?.burst).toBe(bench.told.settled[1]?.burst);
  expect(bench.told.states).toEqual(['starting', 'watching']);
  expect(bench.told.bugs).toEqual([]);
});

test('a restart knows every file and tells of none again', async () => {
  await folder.file('a.jpg', 'one');
  await folder.file('note.txt', 'x');
  const bench = benchOf();
  await begin(bench).firstScan;
  await bench.untilSettled(1);
  await watches.pop()?.stop();
  const again = begin(bench);
  expect(await again.firstScan).toMatchObject({ seen: 1, known: 1, ignored: 1, candidates: 0 });
  await bench.clock.advance(10_000);
  expect(bench.settledPaths()).toEqual(['a.jpg']);
  expect(bench.told.ignored.map(({ path, reason }) => [path, reason])).toEqual([['note.txt', 'not-media']]);
});

test('a watcher that says nothing loses nothing: the next scan finds all', async () => {
  const bench = benchOf();
  await begin(bench).firstScan;
  await folder.file('late.jpg', 'x');
  await folder.file('new/folder/late.jpg', 'x');
  await bench.clock.advance(9 * 60_000);
  expect(bench.told.candidates).toEqual([]);
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual(['late.jpg', 'new/folder/late.jpg']);
});

test('a hint brings its file at once, a hinted folder everything in it', async () => {
  const hints = handHints();
  const bench = benchOf({ hints });
  await begin(bench).firstScan;
  await folder.file('a.jpg', 'x');
  await folder.file('sub/b.jpg', 'x');
  await folder.file('unhinted.jpg', 'x');
  for (const path of ['a.jpg', 'sub', 'gone.jpg', '.git/x.jpg']) hints.hint(path);
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual(['a.jpg', 'sub/b.jpg']);
});

test('a watcher error brings a scan', async () => {
  const hints = handHints();
  const bench = benchOf({ hints });
  await begin(bench).firstScan;
  await folder.file('a.jpg', 'x');
  for (let times = 0; times < 1_000; times += 1)
    hints.fail(Object.assign(new Error('no'), { code: 'ENOSPC' }));
  await bench.untilSettled(1);
  expect(bench.settledPaths()).toEqual(['a.jpg']);
  expect(bench.told.reports).toHaveLength(2);
});

test('after a watcher error scans come more often, since the watcher may be blind', async () => {
  const hints = handHints();
  const bench = benchOf({ hints });
  await begin(bench).firstScan;
  hints.fail(Object.assign(new Error('no'), { code: 'ENOSPC' }));
  await bench.clock.advanceUntil(() => bench.told.reports.length === 2);
  await folder.file('a.jpg', 'x');
  await bench.clock.advanceUntil(() => bench.told.reports.length === 3, { maxMs: 31_000 });
  await bench.untilSettled(1);
});

test('a file that grows in steps settles once, whole', async () => {
  const hints = handHints();
  const path = await folder.file('slow.mp4', 'part');
  const bench = benchOf({ hints });
  const watch = begin(bench);
  await watch.firstScan;
  for (let step = 0; step < 12; step += 1) {
    await bench.clock.advance(900);
    await appendFile(path, 'part');
    hints.hint('slow.mp4');
  }
  expect(bench.told.settled).toEqual([]);
  await bench.untilSettled(1);
  expect(bench.told.settled[0]?.stat.size).toBe(13 * 4);
});

test('a file that keeps its size while it is written does not settle before its mtime stands still', async () => {
  const path = await folder.file('reserved.mov', Buffer.alloc(10_000));
  const bench = benchOf();
  await begin(bench).firstScan;
  for (let step = 1; step <= 8; step += 1) {
    await bench.clock.advance(1_500);
    const content = Buffer.alloc(10_000, step);
    await writeFile(path, content, { flag: 'r+' });
    await utimes(path, 1_700_000_000 + step, 1_700_000_000 + step);
  }
  expect(bench.told.settled).toEqual([]);
  await bench.untilSettled(1);
  expect(bench.told.settled[0]?.stat.mtimeNs).toBe(1_700_000_008n * 1_000_000_000n);
});

test('a file still changing after ten thresholds is called unsettled, and settles in the end', async () => {
  const path = await folder.file('endless.mp4', 'x');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  const grow = async (size: number): Promise<void> => {
    await appendFile(path, 'x');
    await bench.clock.advanceUntil(() => watch.candidates()[0]?.size === size, { stepMs: 500 });
  };
  for (let size = 2; size <= 9; size += 1) await grow(size);
  expect(watch.candidates()[0]?.unsettled).toBe(false);
  for (let size = 10; size <= 13; size += 1) await grow(size);
  expect(watch.candidates()[0]?.unsettled).toBe(true);
  await bench.untilSettled(1);
});

test('a candidate that goes away is told of, and nothing settles', async () => {
  const path = await folder.file('a.jpg', 'x');
  const bench = benchOf();
  await begin(bench).firstScan;
  await rm(path);
  await bench.clock.advanceUntil(() => bench.told.gone.length > 0);
  expect(bench.told).toMatchObject({ gone: ['a.jpg'], settled: [] });
});

test('a file renamed into the root under its final name settles; renamed out of it, it vanishes', async () => {
  const elsewhere = await tempFolder();
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await rename(await elsewhere.file('a.jpg', 'x'), join(folder.path, 'a.jpg'));
  await watch.rescan();
  await bench.untilSettled(1);
  await rename(join(folder.path, 'a.jpg'), join(elsewhere.path, 'a.jpg'));
  await watch.rescan();
  expect(bench.told.vanished).toEqual(['up:a.jpg']);
  expect(bench.memory.all(bench.root)).toEqual([]);
  await elsewhere.dispose();
});

test('a partial download becomes a candidate when it gets its name', async () => {
  await folder.file('a.jpg.part', 'x');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await rename(join(folder.path, 'a.jpg.part'), join(folder.path, 'a.jpg'));
  await watch.rescan();
  await bench.untilSettled(1);
  expect(bench.settledPaths()).toEqual(['a.jpg']);
  expect(bench.told.vanished).toEqual([]);
});

test('a rename inside the root moves the upload and makes no candidate, also of a whole folder', async () => {
  const hints = handHints();
  await folder.file('a.jpg', 'one');
  await folder.file('old/b.jpg', 'two');
  const bench = benchOf({ hints });
  const watch = begin(bench);
  await watch.firstScan;
  await bench.untilSettled(2);
  await rename(join(folder.path, 'a.jpg'), join(folder.path, 'z.jpg'));
  hints.hint('z.jpg');
  await bench.clock.advanceUntil(() => bench.told.moved.length === 1);
  await rename(join(folder.path, 'old'), join(folder.path, 'new'));
  await watch.rescan();
  await bench.clock.advance(10_000);
  expect(bench.told.moved).toEqual([
    { uploadId: 'up:a.jpg', toPath: 'z.jpg' },
    { uploadId: 'up:old/b.jpg', toPath: 'new/b.jpg' },
  ]);
  expect(bench.told.settled).toHaveLength(2);
  expect(bench.told.vanished).toEqual([]);
  expect(bench.memory.all(bench.root).map(({ path }) => path)).toEqual(['new/b.jpg', 'z.jpg']);
});

test('a changed, touched or replaced file becomes a candidate again: the queue compares content', async () => {
  await folder.file('changed.jpg', 'one');
  await folder.file('touched.jpg', 'two');
  await folder.file('replaced.jpg', 'three');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await bench.untilSettled(3);
  await writeFile(join(folder.path, 'changed.jpg'), 'other');
  await utimes(join(folder.path, 'touched.jpg'), 1, 1);
  const copy = await folder.file('copy.tmp', 'three');
  await rename(copy, join(folder.path, 'replaced.jpg'));
  expect(await watch.rescan()).toMatchObject({ known: 0, candidates: 3 });
  await bench.untilSettled(6);
});

test('stopping leaves no timer behind and tells nothing more', async () => {
  const hints = handHints();
  await folder.file('a.jpg', 'x');
  const bench = benchOf({ hints });
  const watch = begin(bench);
  await watch.firstScan;
  await watch.stop();
  expect(bench.clock.pending()).toBe(0);
  await bench.clock.advance(60_000);
  expect(bench.told.settled).toEqual([]);
  expect(hints.counts).toEqual({ started: 1, closed: 1 });
  expect(await watch.rescan()).toMatchObject({ seen: 0 });
});

test('a watch stopped before its first scan still answers', async () => {
  const bench = benchOf();
  const watch = begin(bench);
  await watch.stop();
  expect(await watch.firstScan).toMatchObject({ seen: 0 });
});

test('a hard link is a new file, not a rename', async () => {
  await folder.file('a.jpg', 'x');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await bench.untilSettled(1);
  await link(join(folder.path, 'a.jpg'), join(folder.path, 'b.jpg'));
  expect(await watch.rescan()).toMatchObject({ known: 1, candidates: 1 });
  await bench.untilSettled(2);
  expect(bench.told.moved).toEqual([]);
});

test('a file that was renamed and written to is a new version, and the old path has vanished', async () => {
  const path = await folder.file('a.jpg', 'x');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await bench.untilSettled(1);
  await rename(path, join(folder.path, 'b.jpg'));
  await appendFile(join(folder.path, 'b.jpg'), 'more');
  await watch.rescan();
  await bench.untilSettled(2);
  expect(bench.told).toMatchObject({ moved: [], vanished: ['up:a.jpg'] });
});

test('two files that swap their names are candidates, and neither vanishes', async () => {
  await folder.file('a.jpg', 'one');
  await folder.file('b.jpg', 'two');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await bench.untilSettled(2);
  await rename(join(folder.path, 'a.jpg'), join(folder.path, 'c.tmp'));
  await rename(join(folder.path, 'b.jpg'), join(folder.path, 'a.jpg'));
  await rename(join(folder.path, 'c.tmp'), join(folder.path, 'b.jpg'));
  expect(await watch.rescan()).toMatchObject({ candidates: 2 });
  await bench.untilSettled(4);
  expect(bench.told.vanished).toEqual([]);
});

test('an uploaded file that becomes a link has vanished', async () => {
  const path = await folder.file('a.jpg', 'x');
  const bench = benchOf();
  const watch = begin(bench);
  await watch.firstScan;
  await bench.untilSettled(1);
  await rm(path);
  await symlink('elsewhere.jpg', path);
  await watch.rescan();
  expect(bench.told.vanished).toEqual(['up:a.jpg']);
  expect(bench.told.ignored).toMatchObject([{ path: 'a.jpg', reason: 'symlink' }]);
});

test('names with composed and decomposed letters are two files, spelled as they are', async () => {
  const names = ['caf\u00e9 \u{1F600} #%&+?.jpg', 'cafe\u0301 \u{1F600} #%&+?.jpg'];
  for (const name of names) await folder.file(name, name);
  const bench = benchOf();
  await begin(bench).firstScan;
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual([...names].sort());
});

test('a program that hints without end does not keep a file from being looked at', async () => {
  const hints = handHints();
  const bench = benchOf({ hints });
  const watch = begin(bench);
  await watch.firstScan;
  await folder.file('a.jpg', 'x');
  const hintedAgain = (): boolean => {
    hints.hint('a.jpg');
    hints.hint('other.jpg');
    return bench.told.candidates.includes('a.jpg');
  };
  await bench.clock.advanceUntil(hintedAgain, { stepMs: 50, maxMs: 5_000 });
});
