import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { chokidarHints } from '../../../src/engine/watch/chokidar-hints.ts';
import type { Hints } from '../../../src/engine/watch/hints.ts';
import type { RootWatch } from '../../../src/engine/watch/root-watch.ts';
import { EngineRig } from '../../support/engine-rig.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { watchBench } from '../../support/watch-bench.ts';

/** As a poll of a network drive, in no time. */
const POLL_MS = 50;

let folder: TempFolder;
let watch: RootWatch | undefined;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  await watch?.stop();
  await folder.dispose();
});

test('A folder that is polled hints at folders in which something came or went, by their path below it', async () => {
  await mkdir(join(folder.path, 'sub'));
  const hinted = new Set<string | undefined>();
  const stream = chokidarHints().start(
    folder.path,
    { hint: (path) => void hinted.add(path), error: () => undefined, ready: () => void hinted.add('ready') },
    POLL_MS,
  );
  try {
    await expect.poll(() => hinted.has('ready'), { timeout: 60_000 }).toBe(true);
    await writeFile(join(folder.path, 'sub', 'a.jpg'), 'x');
    await expect.poll(() => hinted.has('sub'), { timeout: 60_000 }).toBe(true);
    await writeFile(join(folder.path, 'b.jpg'), 'x');
    await expect.poll(() => hinted.has(undefined), { timeout: 60_000 }).toBe(true);
  } finally {
    await stream.close();
  }
});

test('A folder on a network drive is polled, one on this computer is not', async () => {
  const asked: (number | undefined)[] = [];
  const hints: Hints = {
    start: (_path, listener, pollMs) => {
      asked.push(pollMs);
      listener.ready();
      return { close: () => Promise.resolve() };
    },
  };
  for (const remote of [true, false]) {
    const files = { ...nodeFilePort(), isRemote: () => Promise.resolve(remote) };
    const bench = watchBench(folder.path, { files, hints });
    watch = bench.watch();
    await watch.firstScan;
    await watch.stop();
  }
  expect(asked).toEqual([10_000, undefined]);
});

test('What a folder on a network drive is told with: how often it is looked at, and since when it is gone', async () => {
  const rig = await EngineRig.start({
    wrapFiles: (files) => ({ ...files, isRemote: () => Promise.resolve(true) }),
    limits: { pollMs: POLL_MS, polledRescanMs: 5_000 },
  });
  try {
    const teas = await rig.client(0);
    const root = () => rig.engine.roots.list()[0];
    await rig.until(() => root()?.state === 'watching');
    expect(root()).toMatchObject({ pollMs: POLL_MS });
    expect(root()).not.toHaveProperty('since');
    const before = rig.clock.now();
    await rename(teas.folder, join(rig.folder.path, 'unplugged'));
    await rig.until(() => root()?.state === 'missing');
    expect(root()?.since).toBeGreaterThanOrEqual(before);
    const since = root()?.since;
    await rig.clock.advance(60_000);
    expect(root()?.since).toBe(since);
    await rename(join(rig.folder.path, 'unplugged'), teas.folder);
    await rig.until(() => root()?.state === 'watching');
    expect(root()).not.toHaveProperty('since');
  } finally {
    await rig.finish({ nothingUploaded: true });
  }
});
