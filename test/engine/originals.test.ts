import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure } from '../../src/shared/failure.ts';
import { failed, ok } from '../../src/shared/result.ts';
import { distinctPicture, type EngineRig, type RigClient } from '../support/engine-rig.ts';
import { twoClients } from '../support/two-clients.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;
let trashed: string[];
let trashWorks: boolean;

beforeEach(async () => {
  trashed = [];
  trashWorks = true;
  ({ rig, teas, ceramics } = await twoClients({
    trash: async (path) => {
      if (!trashWorks) return failed(failure('file-unreadable', 'no trash'));
      trashed.push(path);
      rmSync(path);
      return ok(undefined);
    },
  }));
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish();
});

const rule = (client: RigClient, after: 'leave' | 'move' | 'trash'): void => {
  expect(rig.engine.roots.setAfter(client.root.id, after).done).toBe(true);
};
const uploaded = (client: RigClient): string => join(client.folder, '_Uploaded');

test('An original stays where it is unless the folder says otherwise', async () => {
  const path = await rig.drop(teas, 'stays.jpg', distinctPicture('stays'));
  await rig.untilStage('stays.jpg', 'done');
  await rig.clock.advance(5_000);
  expect(existsSync(path)).toBe(true);
});

test('An original is moved to _Uploaded only after done, keeps its folder, and is not found again', async () => {
  rule(teas, 'move');
  const path = await rig.drop(teas, 'may/tins.jpg', distinctPicture('tins'));
  rig.engine.queue.pause({ kind: 'all' });
  await rig.untilStage('tins.jpg', 'queued');
  expect(existsSync(path)).toBe(true);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('tins.jpg', 'done');
  await rig.until(() => !existsSync(path));
  expect(existsSync(join(uploaded(teas), 'may', 'tins.jpg'))).toBe(true);
  await rig.engine.roots.rescan();
  await rig.clock.advance(5_000);
  expect(rig.upload('tins.jpg')?.stage).toBe('done');
  expect(rig.sandbox.ledger.accepted).toHaveLength(1);
});

test('A file of the same name in _Uploaded is never overwritten', async () => {
  rule(teas, 'move');
  await mkdir(uploaded(teas), { recursive: true });
  await writeFile(join(uploaded(teas), 'same.jpg'), 'an older file');
  await rig.drop(teas, 'same.jpg', distinctPicture('same'));
  await rig.until(() => existsSync(join(uploaded(teas), 'same (2).jpg')));
  expect(readFileSync(join(uploaded(teas), 'same.jpg'), 'utf8')).toBe('an older file');
});

test('An original is never moved through a link, out of its folder', async () => {
  rule(teas, 'move');
  const elsewhere = await rig.folder.folder('elsewhere');
  await symlink(elsewhere, uploaded(teas));
  const path = await rig.drop(teas, 'may/tins.jpg', distinctPicture('tins'));
  await rig.untilStage('tins.jpg', 'done');
  await rig.clock.advance(5_000);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(existsSync(path)).toBe(true);
});

test('A file whose content is live already is moved as well', async () => {
  rule(teas, 'move');
  await rig.drop(teas, 'one.jpg', distinctPicture('one'));
  await rig.until(() => existsSync(join(uploaded(teas), 'one.jpg')));
  await copyFile(join(uploaded(teas), 'one.jpg'), join(teas.folder, 'again.jpg'));
  await rig.until(() => existsSync(join(uploaded(teas), 'again.jpg')));
  expect(rig.upload('again.jpg')?.closed).toBe('known');
});

test('A folder’s originals are thrown away where it says so, the other folder’s are not', async () => {
  rule(teas, 'trash');
  const gone = await rig.drop(teas, 'gone.jpg', distinctPicture('gone'));
  const stays = await rig.drop(ceramics, 'stays.jpg', distinctPicture('stays'));
  await rig.until(() => trashed.length === 1 && rig.upload('stays.jpg')?.stage === 'done');
  expect(trashed).toEqual([gone]);
  expect(existsSync(stays)).toBe(true);
});

test('An original that cannot be thrown away stays, and the upload stays done', async () => {
  trashWorks = false;
  rule(teas, 'trash');
  const path = await rig.drop(teas, 'kept.jpg', distinctPicture('kept'));
  await rig.untilStage('kept.jpg', 'done');
  await rig.clock.advance(5_000);
  expect(existsSync(path)).toBe(true);
});

test('A new version saved after the upload is nobody’s original: it is uploaded, not moved away unsent', async () => {
  const first = await rig.drop(teas, 'draft.jpg', distinctPicture('draft'));
  await rig.untilStage('draft.jpg', 'done');
  await rig.stopEngine();
  rig.pretendPending('draft.jpg');
  rig.note(teas, distinctPicture('the second draft'));
  await writeFile(first, distinctPicture('the second draft'));
  rig.reopen();
  rule(teas, 'move');
  await rig.until(() => existsSync(uploaded(teas)) && readdirSync(uploaded(teas)).length === 1);
  expect(rig.sandbox.ledger.accepted).toHaveLength(2);
});

test('A move that a crash prevented is made after the restart', async () => {
  await rig.drop(teas, 'late.jpg', distinctPicture('late'));
  await rig.untilStage('late.jpg', 'done');
  rule(teas, 'move');
  await rig.stopEngine();
  rig.pretendPending('late.jpg');
  rig.reopen();
  await rig.until(() => existsSync(join(uploaded(teas), 'late.jpg')));
});

const stored = () => rig.sandbox.ledger.accepted.length;
/** “Upload again” of the oldest row of a name. */
function again(fileName: string): void {
  const row = rig.uploads().find((upload) => upload.fileName === fileName);
  if (!row) throw new Error(`no row of ${fileName}`);
  expect(rig.engine.queue.uploadAgain([row.id])).toBe(1);
}
const untilSentAgain = () =>
  rig.until(() => rig.uploads().some(({ generation, stage }) => generation === 2 && stage === 'done'));

test('“Upload again” sends an original that was moved, under whatever number it lies there', async () => {
  rule(teas, 'move');
  await mkdir(join(uploaded(teas), 'may'), { recursive: true });
  for (const name of ['same.jpg', 'same (2).jpg', 'same (x).jpg'])
    await writeFile(join(uploaded(teas), 'may', name), 'an older file');
  await rig.drop(teas, 'may/same.jpg', distinctPicture('same'));
  await rig.until(() => existsSync(join(uploaded(teas), 'may', 'same (3).jpg')));
  rmSync(join(uploaded(teas), 'may', 'same (2).jpg'));
  again('same.jpg');
  await untilSentAgain();
  expect(stored()).toBe(2);
  expect(readdirSync(join(uploaded(teas), 'may')).sort()).toEqual([
    'same (3).jpg',
    'same (x).jpg',
    'same.jpg',
  ]);
});

test('A look at the folder does not take a moved original that is sent again for a file that is gone', async () => {
  rule(teas, 'move');
  const path = await rig.drop(teas, 'tins.jpg', distinctPicture('tins'));
  await rig.until(() => existsSync(join(uploaded(teas), 'tins.jpg')));
  await rig.engine.roots.rescan();
  rig.engine.queue.pause({ kind: 'all' });
  again('tins.jpg');
  await rig.engine.roots.rescan();
  await rig.clock.advance(120_000);
  expect(existsSync(path)).toBe(false);
  rig.engine.queue.resume({ kind: 'all' });
  await untilSentAgain();
  expect(stored()).toBe(2);
});

test('A moved original is sent again also where another file has its name by now, which is not sent twice', async () => {
  rule(teas, 'move');
  await rig.drop(teas, 'camera.jpg', distinctPicture('the first'));
  await rig.until(() => existsSync(join(uploaded(teas), 'camera.jpg')));
  rule(teas, 'leave');
  await rig.drop(teas, 'camera.jpg', distinctPicture('the second'));
  await rig.until(() => stored() === 2);
  await rig.untilStage('camera.jpg', 'done');
  again('camera.jpg');
  await untilSentAgain();
  await rig.engine.roots.rescan();
  await rig.clock.advance(120_000);
  expect(stored()).toBe(3);
  const hashes = rig.sandbox.ledger.accepted.map(({ sha256 }) => sha256);
  expect(hashes[2]).toBe(hashes[0]);
});
