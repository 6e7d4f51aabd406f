import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GivenFile } from '../../src/engine/given/given-file.ts';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { twoClients } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;
/** Whether a look into `held.jpg` has begun; it ends with `letGo`. */
let isHeld: boolean;
let letGo: () => void;

const GONE = { done: false, problem: { kind: 'gone' } };

beforeEach(async () => {
  isHeld = false;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  ({ rig, teas, ceramics } = await twoClients({
    limits: { stabilityMs: 30_000 },
    wrapFiles: (files) => ({
      ...files,
      async open(path) {
        isHeld ||= path.endsWith('held.jpg');
        if (path.endsWith('held.jpg')) await held;
        return files.open(path);
      },
    }),
  }));
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: true });
});

/** A file beside the watched folders. */
async function loose(): Promise<readonly GivenFile[]> {
  const desk = join(rig.folder.path, 'desk');
  await mkdir(desk);
  await writeFile(join(desk, 'a.jpg'), distinctPicture('a'));
  const found: GivenFile[] = [];
  await rig.engine.given.look([desk], new AbortController().signal, ({ files }) => found.push(...files));
  return found;
}

test('A client whose removal has begun is given nothing any more', async () => {
  const files = await loose();
  await rig.engine.inbox.keep(files);
  const [item] = rig.engine.inbox.list().items;
  const removing = rig.engine.profiles.remove(teas.profile.id);
  const to = { profileId: teas.profile.id, holdMs: 0 };
  expect(await rig.engine.given.give(files, to)).toEqual(GONE);
  expect(await rig.engine.inbox.assign({ ids: item ? [item.id] : [] }, to)).toEqual(GONE);
  expect(await removing).toEqual({ done: true, value: null });
  expect(rig.engine.roots.list().map(({ id }) => id)).toEqual([ceramics.root.id]);
  await rig.clock.advance(60_000);
  expect(rig.uploads()).toEqual([]);
});

test('No folder of a client takes a file once the client’s removal has begun, however many there are', async () => {
  const second = join(rig.folder.path, 'second');
  await mkdir(second);
  await rig.engine.roots.add({ path: second, profileId: teas.profile.id, existing: 'upload' });
  const shared = await rig.sharedFolder();
  await mkdir(join(shared.folder, teas.title));
  await writeFile(join(teas.folder, 'held.jpg'), distinctPicture('held'));
  await rig.until(() => isHeld);
  for (const folder of [second, join(shared.folder, teas.title)])
    await writeFile(join(folder, 'late.jpg'), distinctPicture(folder));
  await rig.until(() => rig.uploads().length === 3);
  // It waits for the look that is held; the other folder's file could settle meanwhile.
  const removing = rig.engine.profiles.remove(teas.profile.id);
  await rig.until(() => rig.engine.inbox.list().files === 1);
  const end = rig.clock.now() + 60_000;
  await rig.until(() => rig.clock.now() >= end);
  letGo();
  expect(await removing).toEqual({ done: true, value: null });
  expect(rig.uploads()).toEqual([]);
});
