import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GivenFile, GivenRefusal } from '../../src/engine/given/given-file.ts';
import type { KnownFile } from '../../src/engine/given/known-files.ts';
import type { BatchId } from '../../src/shared/ids.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';

let rig: EngineRig;
let teas: RigClient;
let ceramics: RigClient;
let desk: string;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
  ceramics = await rig.client(1);
  desk = join(rig.folder.path, 'desk');
  await mkdir(desk);
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: accepted().length === 0 });
});

/** Writes a file beside the watched folders, whole and meant for a client. */
async function lay(client: RigClient, name: string, content = distinctPicture(name)): Promise<string> {
  const path = join(desk, name);
  await mkdir(join(path, '..'), { recursive: true });
  rig.note(client, content);
  await writeFile(path, content);
  return path;
}

async function look(...paths: string[]): Promise<{ files: GivenFile[]; refused: GivenRefusal[] }> {
  const files: GivenFile[] = [];
  const refused: GivenRefusal[] = [];
  await rig.engine.given.look(paths, new AbortController().signal, (sight) => {
    files.push(...sight.files);
    refused.push(...sight.refused);
  });
  return { files, refused };
}

async function give(client: RigClient, paths: string[], holdMs = 0): Promise<BatchId> {
  const { files } = await look(...paths);
  const given = await rig.engine.given.give(files, { profileId: client.profile.id, holdMs });
  if (!given.done) throw new Error(JSON.stringify(given.problem));
  return given.value;
}

/** Lets time pass in small steps, so that whatever is due has its turn. */
function pass(ms: number): Promise<void> {
  const end = rig.clock.now() + ms;
  return rig.until(() => rig.clock.now() >= end);
}

const accepted = () => rig.sandbox.ledger.accepted;

test('A file given by hand goes to the named client, without a watched folder', async () => {
  await give(teas, [await lay(teas, 'a.jpg'), await lay(teas, 'b.jpg')]);
  expect(rig.uploads().map((row) => [row.stage, row.rootId])).toEqual([
    ['settling', null],
    ['settling', null],
  ]);
  await rig.until(() => rig.upload('a.jpg')?.stage === 'done' && rig.upload('b.jpg')?.stage === 'done');
  const rows = rig.uploads();
  expect(new Set(rows.map((row) => row.batchId)).size).toBe(1);
  expect(rows.every((row) => row.profileId === teas.profile.id && row.rootId === null)).toBe(true);
  expect(rig.engine.roots.list()).toHaveLength(2);
  expect(rig.engine.given.pending()).toBe(0);
});

test('A look at a folder tells whose each file is, and why the others cannot be sent', async () => {
  await lay(teas, `drop/${teas.title}/one.jpg`);
  await lay(teas, `drop/${teas.title.toUpperCase()}/deep/two.jpg`);
  await lay(ceramics, `drop/${ceramics.title}/three.jpg`);
  await lay(teas, 'drop/nobody/four.jpg');
  await lay(teas, `drop/${teas.title}/${ceramics.title}/five.jpg`);
  await writeFile(join(desk, 'drop/empty.jpg'), '');
  await writeFile(join(desk, 'drop/words.jpg'), 'words, no picture');
  await writeFile(join(desk, 'drop/notes.txt'), 'notes');
  await symlink(join(desk, 'drop/words.jpg'), join(desk, 'drop/link.jpg'));
  const { files, refused } = await look(join(desk, 'drop'), join(desk, 'missing.jpg'));
  const owners = Object.fromEntries(files.map((file) => [file.path, file.profileId]));
  expect(owners).toEqual({
    [`${teas.title}/one.jpg`]: teas.profile.id,
    [`${teas.title.toUpperCase()}/deep/two.jpg`]: teas.profile.id,
    [`${ceramics.title}/three.jpg`]: ceramics.profile.id,
    'nobody/four.jpg': null,
    [`${teas.title}/${ceramics.title}/five.jpg`]: null,
  });
  const reasons = Object.fromEntries(refused.map((one) => [one.path.slice(desk.length + 1), one.reason]));
  expect(reasons).toEqual({
    'drop/empty.jpg': 'file-empty',
    'drop/words.jpg': 'file-type-mismatch',
    'drop/notes.txt': 'not-media',
    'drop/link.jpg': 'symlink',
    'missing.jpg': 'file-missing',
  });
  expect(rig.uploads()).toEqual([]);
});

test('A file given twice in one go, alone and with its folder, is met once', async () => {
  const path = await lay(teas, 'drop/once.jpg');
  const { files } = await look(path, join(desk, 'drop'), path);
  expect(files).toHaveLength(1);
});

test('Nothing of a held batch leaves, and undo takes it back whole', async () => {
  const batch = await give(teas, [await lay(teas, 'held.jpg'), await lay(teas, 'held-2.jpg')], 10_000);
  await pass(9_000);
  expect(rig.upload('held.jpg')).toMatchObject({ stage: 'settling', batchId: batch });
  expect(rig.upload('held.jpg')?.holdUntil).toBeGreaterThan(rig.clock.now());
  expect(rig.sandbox.ledger.accepted).toEqual([]);
  expect(rig.engine.given.undo(batch)).toBe(2);
  expect(rig.uploads()).toEqual([]);
  await pass(30_000);
  await rig.restart();
  await pass(30_000);
  expect(rig.uploads()).toEqual([]);
  expect(accepted()).toEqual([]);
});

test('A held batch goes when its hold is over, and at once when it is sent now', async () => {
  await give(teas, [await lay(teas, 'later.jpg')], 10_000);
  const now = await give(teas, [await lay(teas, 'now.jpg')], 10_000);
  await pass(1_000);
  rig.engine.given.sendNow(now);
  await rig.untilStage('now.jpg', 'done', 5_000);
  expect(rig.upload('later.jpg')?.stage).toBe('settling');
  await rig.untilStage('later.jpg', 'done', 30_000);
});

test('A clock that is set back does not hold a batch for a day', async () => {
  await give(teas, [await lay(teas, 'back.jpg')], 10_000);
  await pass(1_000);
  rig.clock.jump(-86_400_000);
  await rig.restart();
  await rig.untilStage('back.jpg', 'done', 60_000);
});

test('A program that ends right after files were given sends them after its next start', async () => {
  await give(teas, [await lay(teas, 'kept.jpg'), await lay(teas, 'kept-2.jpg')], 10_000);
  await rig.stopEngine();
  rig.reopen();
  expect(rig.engine.given.pending()).toBe(2);
  await rig.until(
    () => rig.upload('kept.jpg')?.stage === 'done' && rig.upload('kept-2.jpg')?.stage === 'done',
  );
  expect(accepted()).toHaveLength(2);
});

test('A file that still grows is not sent before it stands still', async () => {
  const whole = distinctPicture('growing', 50_000);
  const path = await lay(teas, 'growing.jpg', whole);
  await writeFile(path, whole.subarray(0, 30_000));
  await give(teas, [path]);
  for (let size = 31_000; size < whole.length; size += 4_000) {
    await pass(250);
    await writeFile(path, whole.subarray(0, size));
  }
  await writeFile(path, whole);
  await rig.untilStage('growing.jpg', 'done');
  expect(accepted()).toHaveLength(1);
});

test('A file that is gone before it settled is told as gone, also after a restart', async () => {
  const path = await lay(teas, 'gone.jpg');
  await give(teas, [path, await lay(teas, 'stays.jpg')]);
  await rm(path);
  await rig.stopEngine();
  rig.reopen();
  await rig.until(() => rig.upload('gone.jpg')?.closed === 'vanished');
  await rig.untilStage('stays.jpg', 'done');
  expect(accepted()).toHaveLength(1);
});

test('Files on a drive that was taken out are waited for', async () => {
  await give(teas, [await lay(teas, 'drive/x.jpg')]);
  await rename(join(desk, 'drive'), join(desk, 'elsewhere'));
  await pass(60_000);
  expect(rig.upload('x.jpg')?.stage).toBe('settling');
  await rename(join(desk, 'elsewhere'), join(desk, 'drive'));
  await rig.untilStage('x.jpg', 'done');
});

test('The same content given again is not sent again: the row shows the link that is live', async () => {
  const path = await lay(teas, 'same.jpg');
  await give(teas, [path]);
  await rig.untilStage('same.jpg', 'done');
  const link = rig.upload('same.jpg')?.accessUrl;
  await give(teas, [path]);
  await rig.until(() => rig.upload('same.jpg')?.closed === 'known');
  expect(rig.upload('same.jpg')?.accessUrl).toBe(link);
  expect(accepted()).toHaveLength(1);
});

test('One file may be given to two clients; each gets it once', async () => {
  const content = distinctPicture('shared');
  const path = await lay(teas, 'shared.jpg', content);
  rig.note(ceramics, content);
  await give(teas, [path]);
  await give(ceramics, [path]);
  await rig.until(() => rig.uploads().filter((row) => row.stage === 'done').length === 2);
  expect(new Set(rig.uploads().map((row) => row.profileId)).size).toBe(2);
});

test('A file that was changed after it was queued goes in its new version, in the same batch', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  const path = await lay(teas, 'edited.jpg');
  const batch = await give(teas, [path]);
  await rig.until(() => rig.upload('edited.jpg')?.stage === 'queued');
  await lay(teas, 'edited.jpg', distinctPicture('edited later'));
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => rig.uploads().some((row) => row.closed === 'superseded'));
  await rig.untilStage('edited.jpg', 'done');
  expect(rig.uploads().map((row) => row.batchId)).toEqual([batch, batch]);
  expect(accepted()).toHaveLength(1);
});

test('A client with given files on their way is not removed', async () => {
  await give(teas, [await lay(teas, 'mine.jpg')], 10_000);
  expect(await rig.engine.profiles.remove(teas.profile.id)).toEqual({
    done: false,
    problem: { kind: 'has-open-uploads', count: 1 },
  });
});

test('Files for a client that is gone are not taken', async () => {
  const { files } = await look(await lay(teas, 'late.jpg'));
  await rig.engine.profiles.remove(teas.profile.id);
  expect(await rig.engine.given.give(files, { profileId: teas.profile.id })).toEqual({
    done: false,
    problem: { kind: 'gone' },
  });
});

test('A batch whose timer rings a moment early is asked about again, not held for ever', async () => {
  await give(teas, [await lay(teas, 'early.jpg')], 10_000);
  await pass(5_000);
  // The wall clock fell behind the timers by less than a minute.
  rig.clock.jump(-2_000);
  await rig.untilStage('early.jpg', 'done', 60_000);
});

test('A path given anew while its first gift is on its way keeps its own batch and its hold', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  const path = await lay(teas, 'twice.jpg');
  await give(teas, [path]);
  await rig.until(() => rig.upload('twice.jpg')?.stage === 'queued');
  await lay(teas, 'twice.jpg', distinctPicture('twice, later'));
  const second = await give(teas, [path], 10_000);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => rig.uploads().some((row) => row.closed === 'superseded'));
  expect(rig.engine.given.undo(second)).toBe(1);
  await pass(15_000);
  expect(accepted()).toEqual([]);
});

test('A file that changed before it was sent is not lost when the program is killed right then', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  const path = await lay(teas, 'killed.jpg');
  await give(teas, [path]);
  await rig.until(() => rig.upload('killed.jpg')?.stage === 'queued');
  await lay(teas, 'killed.jpg', distinctPicture('killed, later'));
  rig.engine.queue.resume({ kind: 'all' });
  await rig.until(() => rig.uploads().some((row) => row.closed === 'superseded'));
  await rig.stopEngine();
  rig.reopen();
  await rig.untilStage('killed.jpg', 'done');
  expect(accepted()).toHaveLength(1);
});

test('What a client has already is told by its content, whatever it is called; other files are not even read', async () => {
  await give(teas, [await lay(teas, 'a.jpg')]);
  await rig.until(() => rig.upload('a.jpg')?.stage === 'done');
  const [copy, same, longer] = ['copy.jpg', 'same size.jpg', 'longer.jpg'].map((name) => join(desk, name));
  const content = distinctPicture('a.jpg');
  await writeFile(copy ?? '', content);
  await writeFile(same ?? '', distinctPicture('b.jpg'));
  await writeFile(longer ?? '', Buffer.concat([content, Buffer.from('longer')]));
  const { files } = await look(copy ?? '', same ?? '');
  const met: KnownFile[] = [];
  const { signal } = new AbortController();
  await rig.engine.given.known(files, signal, (known) => met.push(known));
  expect(met).toEqual([{ file: files[0], clients: new Set([teas.profile.id]) }]);
  const others = await look(longer ?? '');
  expect(rig.engine.given.known(others.files, signal, (known) => met.push(known))).toBeUndefined();
  await rig.engine.given.known(files, AbortSignal.abort(), (known) => met.push(known));
  expect(met).toHaveLength(1);
});
