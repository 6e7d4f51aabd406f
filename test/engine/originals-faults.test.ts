import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { accountId } from '../../src/shared/ids.ts';
import { ok } from '../../src/shared/result.ts';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';
import { twoClients } from '../support/two-clients.ts';

let disk: SmallDisk;
let rig: EngineRig;
let teas: RigClient;
let trashed: string[];
/** Done right after an original was thrown away, before anybody noted it. */
let afterTrash: () => void;

beforeEach(async () => {
  const own = await smallDisk();
  disk = own;
  onTestFinished(() => own.dispose());
  trashed = [];
  afterTrash = () => undefined;
  ({ rig, teas } = await twoClients({
    dataDir: disk.dataDir,
    openStore: disk.openStore,
    trash: async (path) => {
      trashed.push(path);
      rmSync(path);
      afterTrash();
      return ok(undefined);
    },
  }));
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

/** Lets time pass in small steps, and input and output with it. */
function pass(ms: number): Promise<void> {
  const end = rig.clock.now() + ms;
  return rig.until(() => rig.clock.now() >= end);
}
const fates = () =>
  rig.log.lines.flatMap((line) => {
    const { event, reason } = JSON.parse(line) as { readonly event: string; readonly reason?: string };
    return event === 'original' ? [reason] : [];
  });
const pending = () => rig.store.account(accountId('sandbox')).originals.pending().length;

test('A full disk after an original was thrown away: that is noted once there is room, and the next one goes, too', async () => {
  rig.engine.roots.setAfter(teas.root.id, 'trash');
  afterTrash = () => disk.fill();
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.until(() => trashed.length === 1);
  await pass(60_000);
  expect(pending()).toBe(1);
  afterTrash = () => undefined;
  disk.empty();
  await rig.until(() => pending() === 0);
  await rig.drop(teas, 'two.jpg', distinctPicture('two of them'));
  await rig.until(() => trashed.length === 2 && pending() === 0);
  expect(trashed.map((path) => path.slice(-7))).toEqual(['one.jpg', 'two.jpg']);
  expect(fates()).toEqual(['trashed', 'trashed']);
});

test('A disk that is full keeps no engine from stopping while an original waits to be noted', async () => {
  rig.engine.roots.setAfter(teas.root.id, 'trash');
  afterTrash = () => disk.fill();
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.until(() => trashed.length === 1);
  await rig.clock.advance(1_000);
  await rig.engine.stop();
  disk.empty();
  rig.store.close();
  rig.reopen();
  await rig.until(() => pending() === 0);
});

test('Nothing is moved while there is no room to note it, and everything once there is', async () => {
  const path = await rig.drop(teas, 'late.jpg', distinctPicture('late'));
  await rig.untilStage('late.jpg', 'done');
  rig.engine.roots.setAfter(teas.root.id, 'move');
  await rig.stopEngine();
  rig.pretendPending('late.jpg');
  rig.reopen();
  disk.fill();
  await pass(60_000);
  expect(existsSync(path)).toBe(true);
  disk.empty();
  await rig.until(() => existsSync(join(teas.folder, '_Uploaded', 'late.jpg')) && pending() === 0);
});
