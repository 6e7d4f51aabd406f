import { appendFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FilePort, FileStat } from '../../../src/engine/files/file-port.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import type { RootWatch } from '../../../src/engine/watch/root-watch.ts';
import { failure } from '../../../src/shared/failure.ts';
import { failed, ok } from '../../../src/shared/result.ts';
import { memoryFileMemory } from '../../support/memory-file-memory.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { type BenchOptions, handHints, type WatchBench, watchBench } from '../../support/watch-bench.ts';

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

const begin = async (options: BenchOptions = {}): Promise<WatchBench> => {
  const bench = watchBench(folder.path, options);
  watch = bench.watch();
  await watch.firstScan;
  return bench;
};
/** The same files as if their disk had been mounted anew, under another device number. */
const onDisk = (dev: () => bigint): FilePort => {
  const moved = (stat: FileStat): FileStat => ({ ...stat, dev: dev() });
  return {
    ...files,
    lstat: async (path) => {
      const stat = await files.lstat(path);
      return stat.ok ? ok(moved(stat.value)) : stat;
    },
    open: async (path) => {
      const opened = await files.open(path);
      if (!opened.ok) return opened;
      const file = opened.value;
      return ok({ ...file, stat: async () => moved(await file.stat()) });
    },
  };
};

test('a root that goes missing deletes nothing; when it is back it is scanned and watched anew', async () => {
  await folder.file('a.jpg', 'x');
  const hints = handHints();
  const bench = await begin({ hints });
  await bench.untilSettled(1);
  await rename(folder.path, `${folder.path}-away`);
  await watch.rescan();
  expect(bench.told.states.at(-1)).toBe('missing');
  await bench.clock.advance(60_000);
  expect(bench.told.vanished).toEqual([]);
  expect(bench.memory.all(bench.root)).toHaveLength(1);

  await rename(`${folder.path}-away`, folder.path);
  await folder.file('b.jpg', 'y');
  await bench.clock.advanceUntil(() => bench.told.states.at(-1) === 'watching', { maxMs: 6_000 });
  expect(hints.counts).toEqual({ started: 2, closed: 1 });
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual(['a.jpg', 'b.jpg']);
  expect(bench.told.vanished).toEqual([]);
});

test('a root that is missing at the start is waited for', async () => {
  await rm(folder.path, { recursive: true });
  const bench = watchBench(folder.path);
  watch = bench.watch();
  await bench.clock.advanceUntil(() => bench.told.states.includes('missing'));
  expect(await watch.rescan()).toMatchObject({ seen: 0 });
  await folder.file('a.jpg', 'x');
  await bench.untilSettled(1);
  expect(bench.told.states).toEqual(['starting', 'missing', 'watching']);
});

test('the empty mount point of a disk that was pulled out is a missing root', async () => {
  let dev = 7n;
  const bench = await begin({ files: onDisk(() => dev) });
  await folder.file('a.jpg', 'x');
  await watch.rescan();
  await bench.untilSettled(1);
  dev = 8n;
  await rename(join(folder.path, 'a.jpg'), `${folder.path}-a.jpg`);
  await folder.file('.mounted-by', 'x');
  await watch.rescan();
  expect(bench.told.states.at(-1)).toBe('missing');
  expect(bench.told.vanished).toEqual([]);

  dev = 7n;
  await rename(`${folder.path}-a.jpg`, join(folder.path, 'a.jpg'));
  await bench.clock.advanceUntil(() => bench.told.states.at(-1) === 'watching');
  await bench.clock.advance(10_000);
  expect(bench.told.settled).toHaveLength(1);
});

test('a root emptied by its owner is empty, and its files have vanished', async () => {
  const path = await folder.file('a.jpg', 'x');
  const bench = await begin();
  await bench.untilSettled(1);
  await rm(path);
  await watch.rescan();
  expect(bench.told.states.at(-1)).toBe('watching');
  expect(bench.told.vanished).toEqual(['up:a.jpg']);
});

test('the same disk under another device number makes candidates, and the queue knows their content', async () => {
  let dev = 7n;
  await folder.file('a.jpg', 'x');
  const bench = await begin({ files: onDisk(() => dev) });
  await bench.untilSettled(1);
  dev = 8n;
  expect(await watch.rescan()).toMatchObject({ known: 0, candidates: 1 });
  await bench.untilSettled(2);
  expect(bench.told.vanished).toEqual([]);
});

test('a root that may not be read says so, deletes nothing, and is tried again', async () => {
  await folder.file('a.jpg', 'x');
  let locked = false;
  const bench = await begin({
    files: {
      ...files,
      list: async (path) => (locked ? failed(failure('file-unreadable', 'EACCES')) : files.list(path)),
    },
  });
  await bench.untilSettled(1);
  locked = true;
  await watch.rescan();
  expect(bench.told.states.at(-1)).toBe('no-permission');
  expect(bench.told.vanished).toEqual([]);
  locked = false;
  await bench.clock.advanceUntil(() => bench.told.states.at(-1) === 'watching', { maxMs: 6_000 });
});

test('files below a folder that cannot be read are not gone', async () => {
  await folder.file('sub/deep/a.jpg', 'x');
  await folder.file('b.jpg', 'y');
  let locked = false;
  const refused = failed(failure('file-unreadable', 'EACCES'));
  const below = join(folder.path, 'sub');
  const bench = await begin({
    files: {
      ...files,
      list: async (path) => (locked && path === below ? refused : files.list(path)),
      lstat: async (path) => (locked && path.startsWith(`${below}/`) ? refused : files.lstat(path)),
    },
  });
  await bench.untilSettled(2);
  locked = true;
  expect(await watch.rescan()).toMatchObject({ seen: 1, known: 1 });
  expect(bench.told.vanished).toEqual([]);
});

test('a root that goes away in the middle of a scan deletes nothing', async () => {
  for (let count = 0; count < 5; count += 1) await folder.file(`f${count}/a.jpg`, `${count}`);
  let removeAt: string | undefined;
  const bench = await begin({
    files: {
      ...files,
      list: async (path) => {
        if (path === removeAt) await rename(folder.path, `${folder.path}-away`);
        return files.list(path);
      },
    },
  });
  await bench.untilSettled(5);
  removeAt = join(folder.path, 'f2');
  const scan = watch.rescan();
  await bench.clock.advanceUntil(() => bench.told.states.at(-1) === 'missing', { maxMs: 11_000 });
  await scan;
  expect(bench.told.vanished).toEqual([]);
  expect(bench.memory.all(bench.root)).toHaveLength(5);
  await rename(`${folder.path}-away`, folder.path);
});

test('a store that fails is a bug that is logged and tried again, and loses nothing', async () => {
  let broken = true;
  const onSettled = (): void => {
    if (broken) throw new Error('disk full');
  };
  await folder.file('a.jpg', 'x');
  const bench = await begin({ onSettled });
  await bench.clock.advanceUntil(() => bench.told.bugs.length > 0);
  expect(watch.candidates()).toHaveLength(1);
  broken = false;
  await bench.untilSettled(1);
  expect(watch.candidates()).toEqual([]);
});

test('one locked file never stops the others, and settles when it is let go', async () => {
  for (const name of ['a.jpg', 'locked.jpg', 'z.jpg']) await folder.file(name, name);
  let tries = 0;
  let locked = true;
  const bench = await begin({
    files: {
      ...files,
      open: async (path) => {
        if (!locked || !path.endsWith('locked.jpg')) return files.open(path);
        tries += 1;
        return failed(failure('file-busy', 'EBUSY'));
      },
    },
  });
  await bench.untilSettled(2);
  expect(bench.settledPaths()).toEqual(['a.jpg', 'z.jpg']);
  await bench.clock.advanceUntil(() => watch.candidates()[0]?.unsettled === true, { maxMs: 60_000 });
  expect(tries).toBeLessThan(8);
  locked = false;
  await bench.untilSettled(3);
});

test('a file that may not be read stays a candidate', async () => {
  await folder.file('a.jpg', 'x');
  const bench = await begin({
    files: { ...files, open: async () => failed(failure('file-unreadable', 'EACCES')) },
  });
  await bench.clock.advance(10_000);
  expect(bench.told.settled).toEqual([]);
  expect(watch.candidates()).toHaveLength(1);
});

test('an open that hangs for ever stops no other file', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index}.jpg`);
  for (const name of names) await folder.file(name, name);
  let release: () => void = () => undefined;
  const hang = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bench = await begin({
    files: {
      ...files,
      open: async (path) => {
        if (path.endsWith('/0.jpg')) await hang;
        return files.open(path);
      },
    },
  });
  await bench.untilSettled(29);
  expect(bench.settledPaths()).not.toContain('0.jpg');
  release();
  await bench.untilSettled(30);
});

test('a file renamed behind the back of a running scan is seen as renamed, not as gone', async () => {
  const hints = handHints();
  for (const name of ['a/keep.jpg', 'z/moving.jpg']) await folder.file(name, name);
  let moving = false;
  const bench = await begin({
    hints,
    files: {
      ...files,
      list: async (path) => {
        if (moving && path.endsWith('/z')) {
          moving = false;
          await rename(join(folder.path, 'z/moving.jpg'), join(folder.path, 'a/moved.jpg'));
          hints.hint('a/moved.jpg');
        }
        return files.list(path);
      },
    },
  });
  await bench.untilSettled(2);
  moving = true;
  await watch.rescan();
  expect(bench.told.moved).toEqual([{ uploadId: 'up:z/moving.jpg', toPath: 'a/moved.jpg' }]);
  expect(bench.told.vanished).toEqual([]);
});

test('a folder that turns into a symlink while its file settles leads nowhere', async () => {
  const elsewhere = await tempFolder();
  await folder.file('sub/a.jpg', 'x');
  const bench = await begin();
  await rename(join(folder.path, 'sub'), join(elsewhere.path, 'sub'));
  await symlink(join(elsewhere.path, 'sub'), join(folder.path, 'sub'));
  await bench.clock.advanceUntil(() => bench.told.gone.length > 0);
  expect(bench.told).toMatchObject({ gone: ['sub/a.jpg'], settled: [] });
  await elsewhere.dispose();
});

test('a hint through a symlink is passed over', async () => {
  const hints = handHints();
  const elsewhere = await tempFolder();
  await elsewhere.file('deep/a.jpg', 'x');
  const bench = await begin({ hints });
  await symlink(elsewhere.path, join(folder.path, 'link'));
  hints.hint('link/deep/a.jpg');
  hints.hint('link/deep');
  hints.hint('link');
  await bench.clock.advanceUntil(() => bench.told.ignored.length === 1);
  await bench.clock.advance(5_000);
  expect(bench.told.candidates).toEqual([]);
  await elsewhere.dispose();
});

test('a scan of many files holds the event loop up for no more than a few dozen of them', async () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `${index}.jpg`);
  for (const name of names) await folder.file(name, 'x');
  let turn = 0;
  let open = true;
  const count = (): void => {
    turn += 1;
    if (open) setImmediate(count);
  };
  setImmediate(count);
  const perTurn = new Map<number, number>();
  const memory = memoryFileMemory();
  await begin({
    memory: {
      ...memory,
      find: (root, path) => {
        perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1);
        return memory.find(root, path);
      },
    },
  });
  open = false;
  expect([...perTurn.values()].reduce((a, b) => a + b)).toBeGreaterThanOrEqual(2_000);
  expect(Math.max(...perTurn.values())).toBeLessThanOrEqual(200);
});

test('what cannot be looked into keeps its files, even one that was deleted in there', async () => {
  const path = await folder.file('sub/a.jpg', 'x');
  const below = join(folder.path, 'sub');
  let broken = false;
  const bench = await begin({
    files: {
      ...files,
      list: async (asked) =>
        broken && asked === below ? failed(failure('file-unreadable', 'EIO')) : files.list(asked),
    },
  });
  await bench.untilSettled(1);
  broken = true;
  await rm(path);
  await watch.rescan();
  expect(bench.told.vanished).toEqual([]);
  broken = false;
  await watch.rescan();
  expect(bench.told.vanished).toEqual(['up:sub/a.jpg']);
});

test('a file written to between the look and the open waits once more', async () => {
  const path = await folder.file('a.jpg', 'x');
  let opens = 0;
  const bench = await begin({
    files: {
      ...files,
      open: async (asked) => {
        // Its sidecar is asked for as well.
        if (asked === path) opens += 1;
        if (opens === 1) await appendFile(path, 'y');
        return files.open(asked);
      },
    },
  });
  await bench.untilSettled(1);
  expect(opens).toBe(2);
  expect(bench.told.settled[0]?.stat.size).toBe(2);
});

test('a root that was replaced by another folder is watched anew', async () => {
  const hints = handHints();
  await begin({ hints });
  await rename(folder.path, `${folder.path}-old`);
  await mkdir(folder.path);
  await watch.rescan();
  expect(hints.counts).toEqual({ started: 2, closed: 1 });
  await rm(`${folder.path}-old`, { recursive: true });
});

test('stopping waits for a file that is just being opened, and nothing is told after it', async () => {
  await folder.file('a.jpg', 'x');
  let opening = false;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bench = await begin({
    files: {
      ...files,
      open: async (path) => {
        opening = true;
        await held;
        return files.open(path);
      },
    },
  });
  await bench.clock.advanceUntil(() => opening);
  let stopped = false;
  const stopping = watch.stop().then(() => {
    stopped = true;
  });
  await bench.clock.advance(5_000);
  expect(stopped).toBe(false);
  release();
  await stopping;
  expect(bench.told).toMatchObject({ settled: [], gone: [], bugs: [] });
});

test('a watch stopped while its watcher is being begun leaves none behind', async () => {
  const hints = handHints();
  const bench = watchBench(folder.path, { hints });
  watch = bench.watch();
  await watch.firstScan;
  await rename(folder.path, `${folder.path}-old`);
  await mkdir(folder.path);
  const scan = watch.rescan();
  await Promise.all([watch.stop(), scan]);
  hints.hint('a.jpg');
  expect(hints.counts.started).toBe(hints.counts.closed);
  expect(bench.clock.pending()).toBe(0);
  await rm(`${folder.path}-old`, { recursive: true });
});

test('a file that settled anew while it was looked for is not forgotten', async () => {
  const path = await folder.file('a.jpg', 'x');
  const memory = memoryFileMemory();
  let lookedFor = false;
  const bench = await begin({
    memory,
    files: {
      ...files,
      lstat: async (asked) => {
        const stat = await files.lstat(asked);
        if (asked === path && !stat.ok) lookedFor = true;
        const row = lookedFor ? memory.all('root-1')[0] : undefined;
        if (row && asked === folder.path) memory.remember(bench.root, [{ ...row, ino: row.ino + 1n }]);
        return stat;
      },
    },
  });
  await bench.untilSettled(1);
  await rm(path);
  await watch.rescan();
  expect(lookedFor).toBe(true);
  expect(bench.told.vanished).toEqual([]);
  expect(memory.all(bench.root)).toHaveLength(1);
});
