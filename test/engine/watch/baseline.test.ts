import { appendFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import type { RootWatch } from '../../../src/engine/watch/root-watch.ts';
import { type MemoryFileMemory, memoryFileMemory } from '../../support/memory-file-memory.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { type BenchOptions, type WatchBench, watchBench } from '../../support/watch-bench.ts';

const files = nodeFilePort();
let folder: TempFolder;
let watch: RootWatch;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  await watch.stop();
  await folder.dispose();
});

/** As a network mount that went away: the file opens, and then nothing more is said of it. */
const opened: (path: string, sick: string) => ReturnType<typeof files.open> = async (path, sick) => {
  const file = await files.open(path);
  if (!file.ok || !path.endsWith(sick)) return file;
  const stat = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fstat' }));
  return { ...file, value: { ...file.value, stat } };
};

const begin = async (options: BenchOptions = {}): Promise<WatchBench> => {
  const bench = watchBench(folder.path, { existing: 'leave', ...options });
  watch = bench.watch();
  await watch.firstScan;
  return bench;
};
const restart = async (bench: WatchBench): Promise<void> => {
  await watch.stop();
  watch = bench.watch();
  await watch.firstScan;
};

test('what was there before is left alone and told of once; what comes later is uploaded', async () => {
  await folder.file('old.jpg', 'x');
  await folder.file('sub/old.jpg', 'y');
  const bench = await begin();
  expect(bench.told.ignored.map(({ path, reason }) => [path, reason])).toEqual([
    ['old.jpg', 'baseline'],
    ['sub/old.jpg', 'baseline'],
  ]);
  expect(bench.told.reports).toMatchObject([{ seen: 2, known: 2, candidates: 0 }]);
  await folder.file('new.jpg', 'x');
  await watch.rescan();
  await bench.untilSettled(1);
  expect(bench.settledPaths()).toEqual(['new.jpg']);
  await restart(bench);
  expect(bench.told.ignored).toHaveLength(2);
});

test('a file whose disk fails in the middle of a look is left alone, too', async () => {
  await folder.file('old.jpg', 'x');
  await folder.file('sick.jpg', 'y');
  const bench = await begin({ files: { ...files, open: (path) => opened(path, 'sick.jpg') } });
  expect(bench.told.bugs).toEqual([]);
  expect(bench.told.ignored.map(({ path }) => path)).toEqual(['old.jpg', 'sick.jpg']);
});

test('a file that came while the program was closed is uploaded', async () => {
  await folder.file('old.jpg', 'x');
  const bench = await begin();
  await watch.stop();
  await folder.file('new.jpg', 'x');
  await restart(bench);
  await bench.untilSettled(1);
  expect(bench.settledPaths()).toEqual(['new.jpg']);
});

test('a baselined file that is touched, copied back or renamed stays left alone', async () => {
  for (const name of ['touched.jpg', 'copied.jpg', 'renamed.jpg'])
    await folder.file(name, name.repeat(2_000));
  const bench = await begin();
  await utimes(join(folder.path, 'touched.jpg'), 1, 1);
  await rename(await folder.file('x.tmp', 'copied.jpg'.repeat(2_000)), join(folder.path, 'copied.jpg'));
  await rename(join(folder.path, 'renamed.jpg'), join(folder.path, 'other.jpg'));
  expect(await watch.rescan()).toMatchObject({ seen: 3, known: 3, candidates: 0 });
  expect(await watch.rescan()).toMatchObject({ known: 3 });
  expect(bench.told.moved).toEqual([]);
  expect(bench.memory.all(bench.root).map(({ path }) => path)).toEqual([
    'copied.jpg',
    'other.jpg',
    'touched.jpg',
  ]);
});

test('a baselined file whose content changes is uploaded', async () => {
  await folder.file('same-size.jpg', 'aaaa');
  await folder.file('longer.jpg', 'aaaa');
  const bench = await begin();
  await writeFile(join(folder.path, 'same-size.jpg'), 'bbbb');
  await appendFile(join(folder.path, 'longer.jpg'), 'more');
  await watch.rescan();
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual(['longer.jpg', 'same-size.jpg']);
});

test('a baselined file written anew with the content it had is left alone once it has settled', async () => {
  const path = await folder.file('a.jpg', 'content');
  const bench = await begin();
  await writeFile(path, 'cont');
  expect(await watch.rescan()).toMatchObject({ candidates: 1 });
  await writeFile(path, 'content');
  await bench.clock.advanceUntil(() => bench.told.gone.length === 1);
  expect(bench.told.settled).toEqual([]);
  expect(await watch.rescan()).toMatchObject({ known: 1 });
});

test('a file that could not be read for the baseline is left alone until it changes', async () => {
  const path = await folder.file('a.jpg', 'x');
  let locked = true;
  const bench = await begin({
    files: {
      ...files,
      open: async (asked) => (locked ? files.open(`${asked}-nothing-here`) : files.open(asked)),
    },
  });
  locked = false;
  expect(await watch.rescan()).toMatchObject({ known: 1 });
  await writeFile(path, 'y');
  await watch.rescan();
  await bench.untilSettled(1);
});

test('a file that arrives while samples are taken is new', async () => {
  await folder.file('old.jpg', 'x');
  let arrived = false;
  const bench = await begin({
    files: {
      ...files,
      open: async (path) => {
        if (!arrived) await folder.file('new.jpg', 'x');
        arrived = true;
        return files.open(path);
      },
    },
  });
  await bench.untilSettled(1);
  expect(bench.settledPaths()).toEqual(['new.jpg']);
});

/** A memory whose process dies with the n-th write of the baseline. */
const dying = (memory: MemoryFileMemory, writes: number): MemoryFileMemory => ({
  ...memory,
  remember: (root, rows) => {
    if (memory.writes() >= writes) throw new Error('killed');
    memory.remember(root, rows);
  },
});

test('a crash in the middle starts the baseline over, and nothing old is uploaded', async () => {
  for (let count = 0; count < 900; count += 1) await folder.file(`${count}.jpg`, `${count}`);
  const memory = memoryFileMemory();
  const killed = watchBench(folder.path, { existing: 'leave', memory: dying(memory, 1) });
  watch = killed.watch();
  await killed.clock.advanceUntil(() => killed.told.bugs.length > 0, { stepMs: 1 });
  await watch.stop();
  expect(memory.baselineTaken(killed.root)).toBe(false);
  expect(memory.all(killed.root)).toHaveLength(400);

  const bench = await begin({ memory });
  expect(memory.baselineTaken(bench.root)).toBe(true);
  expect(memory.all(bench.root)).toHaveLength(900);
  await bench.clock.advance(10_000);
  expect(bench.told.settled).toEqual([]);
});

test('a root that goes away in the middle is not taken as its baseline', async () => {
  await folder.file('a.jpg', 'x');
  let away = false;
  const bench = watchBench(folder.path, {
    existing: 'leave',
    files: {
      ...files,
      open: async (path) => {
        if (!away) await rename(folder.path, `${folder.path}-away`);
        away = true;
        return files.open(path);
      },
    },
  });
  watch = bench.watch();
  await bench.clock.advanceUntil(() => bench.told.states.includes('missing'));
  expect(bench.memory.baselineTaken(bench.root)).toBe(false);
  await rename(`${folder.path}-away`, folder.path);
  await bench.clock.advanceUntil(() => bench.told.states.includes('watching'));
  await bench.clock.advance(10_000);
  expect(bench.told.settled).toEqual([]);
});

test('a person who then wishes the existing files uploaded gets them', async () => {
  await folder.file('old.jpg', 'x');
  const bench = await begin();
  await watch.stop();
  const again = await begin({ existing: 'upload', memory: bench.memory });
  await again.untilSettled(1);
  expect(again.settledPaths()).toEqual(['old.jpg']);
});

test('a file that is an upload already stays one when the rest is left alone', async () => {
  await folder.file('sent.jpg', 'x');
  const bench = await begin({ existing: 'upload' });
  await bench.untilSettled(1);
  await watch.stop();
  await folder.file('old.jpg', 'y');
  const again = await begin({ memory: bench.memory });
  expect(again.told.ignored.map(({ path }) => path)).toEqual(['old.jpg']);
  expect(again.memory.find(again.root, 'sent.jpg')?.fate.kind).toBe('upload');
});
