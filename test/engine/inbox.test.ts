import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GivenFile } from '../../src/engine/given/given-file.ts';
import { Secret } from '../../src/engine/secret.ts';
import { SANDBOX_PROFILES } from '../../src/sandbox/sandbox.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import type { InboxGroupView } from '../../src/shared/inbox.ts';
import type { ProfileView } from '../../src/shared/model.ts';
import { distinctPicture, EngineRig } from '../support/engine-rig.ts';

let rig: EngineRig;
let folder: string;
let rootId: Awaited<ReturnType<EngineRig['sharedFolder']>>['root']['id'];
let one: ProfileView;
let two: ProfileView;

const HOLD = { holdMs: 10_000 };

beforeEach(async () => {
  rig = await EngineRig.start();
  one = await client(0);
  two = await client(1);
  const shared = await rig.sharedFolder();
  folder = shared.folder;
  rootId = shared.root.id;
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
});

async function client(index: 0 | 1 | 2): Promise<ProfileView> {
  const { title, profileKey } = SANDBOX_PROFILES[index] as (typeof SANDBOX_PROFILES)[number];
  return rig.engine.profiles.ensure({ name: title, primary: false, key: new Secret(profileKey) });
}
const drop = (name: string, title: string | null = null) =>
  rig.drop({ folder, title: title ?? 'nobody' }, name, distinctPicture(name));
const waiting = () => rig.engine.inbox.list().items.map(({ fileName }) => fileName);
const untilWaiting = (count: number) => rig.until(() => rig.engine.inbox.list().files === count);
function group(subFolder: string | null): InboxGroupView {
  const found = rig.engine.inbox.list().groups.find((one) => one.subFolder === subFolder);
  if (!found) throw new Error(`no group ${subFolder}`);
  return found;
}
const ownerOf = (name: string) => rig.upload(name)?.profileId;
const reasons = () =>
  Object.fromEntries(rig.engine.roots.ignored(rootId).map((entry) => [entry.path, entry.reason]));
const meantFor = (name: string, profile: ProfileView) => {
  rig.note({ title: profile.name }, distinctPicture(name));
};

test('A file goes to the client whose name its first sub-folder bears, however that is written', async () => {
  await drop(`${one.name.toUpperCase()} /deep/down/a.jpg`, one.name);
  await drop(`${two.name.normalize('NFD')}/b.jpg`, two.name);
  await rig.untilStage('a.jpg', 'done');
  await rig.untilStage('b.jpg', 'done');
  expect([ownerOf('a.jpg'), ownerOf('b.jpg')]).toEqual([one.id, two.id]);
  expect(waiting()).toEqual([]);
  await rig.finish();
});

test('A file in the folder itself, or in a sub-folder that bears no client’s name, waits and is never sent', async () => {
  await drop('loose.jpg');
  await drop('Somebody else/c.jpg');
  await drop(`deep/${one.name}/d.jpg`);
  await untilWaiting(3);
  await rig.clock.advance(3_600_000);
  expect(rig.uploads()).toEqual([]);
  expect(
    rig.engine.inbox.list().groups.map(({ subFolder, owner, files }) => [subFolder, owner, files]),
  ).toEqual([
    ['Somebody else', { kind: 'nobody', why: 'no-name' }, 1],
    ['deep', { kind: 'nobody', why: 'no-name' }, 1],
    [null, { kind: 'nobody', why: 'in-root' }, 1],
  ]);
  expect(rig.engine.status()).toMatchObject({ inbox: 3, counts: { attention: 3 } });
  await rig.finish({ nothingUploaded: true });
});

test('A sub-folder whose name two clients bear is nobody’s', async () => {
  await rig.engine.profiles.rename(two.id, one.name.toUpperCase());
  await drop(`${one.name}/a.jpg`);
  await untilWaiting(1);
  expect(group(one.name).owner).toEqual({ kind: 'nobody', why: 'two-names' });
  await rig.finish({ nothingUploaded: true });
});

test('What waits is there after a restart and a new look, once', async () => {
  await drop('x/a.jpg');
  await untilWaiting(1);
  await rig.restart();
  await rig.engine.roots.rescan();
  await rig.clock.advance(60_000);
  expect(waiting()).toEqual(['a.jpg']);
  await drop('x/b.jpg');
  await untilWaiting(2);
  await rig.finish({ nothingUploaded: true });
});

test('A client who comes later takes nothing by himself; choosing him sends the files and remembers the folder', async () => {
  await drop('Gamma/a.jpg');
  await drop('Gamma/b.jpg');
  await untilWaiting(2);
  const { id } = group('Gamma');
  expect(
    await rig.engine.inbox.assign({ group: id }, { ...HOLD, remember: true, profileId: one.id }),
  ).toMatchObject({
    done: true,
    value: { files: 2 },
  });
  for (const name of ['Gamma/a.jpg', 'Gamma/b.jpg', 'gamma/c.jpg']) meantFor(name, one);
  expect(waiting()).toEqual([]);
  await rig.clock.advance(5_000);
  expect(rig.uploads().map(({ stage, profileId }) => [stage, profileId])).toEqual([
    ['settling', one.id],
    ['settling', one.id],
  ]);
  expect(rig.sandbox.ledger.requests.some(({ route }) => route === 'put')).toBe(false);
  await rig.untilStage('a.jpg', 'done');
  await rig.untilStage('b.jpg', 'done');
  await drop('gamma/c.jpg');
  await rig.untilStage('c.jpg', 'done');
  expect(ownerOf('c.jpg')).toBe(one.id);
  await rig.engine.roots.rescan();
  expect(rig.uploads()).toHaveLength(3);
  await rig.finish();
});

test('An assignment that is undone puts the files back into the inbox', async () => {
  await drop('x/a.jpg');
  await untilWaiting(1);
  const sent = await rig.engine.inbox.assign({ group: group('x').id }, { ...HOLD, profileId: one.id });
  if (!sent.done) throw new Error('refused');
  expect(waiting()).toEqual([]);
  expect(rig.engine.given.undo(sent.value.batchId)).toBe(1);
  expect(waiting()).toEqual(['a.jpg']);
  await rig.clock.advance(60_000);
  expect(rig.uploads()).toEqual([]);
  await rig.finish({ nothingUploaded: true });
});

test('Chosen files alone are assigned, and their folder is not remembered', async () => {
  await drop('x/a.jpg');
  await drop('x/b.jpg');
  await untilWaiting(2);
  const [first] = rig.engine.inbox.list().items;
  if (!first) throw new Error('nothing waits');
  meantFor('x/a.jpg', two);
  await rig.engine.inbox.assign({ ids: [first.id] }, { ...HOLD, profileId: two.id });
  await rig.untilStage('a.jpg', 'done');
  expect(waiting()).toEqual(['b.jpg']);
  await drop('x/c.jpg');
  await untilWaiting(2);
  await rig.finish();
});

test('A client’s other name moves nothing that is queued, and what comes later asks anew', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  await drop(`${one.name}/a.jpg`, one.name);
  await rig.untilStage('a.jpg', 'queued');
  const before = one.name;
  rig.engine.profiles.rename(one.id, 'Another name');
  rig.engine.profiles.rename(two.id, before);
  expect(ownerOf('a.jpg')).toBe(one.id);
  rig.engine.profiles.rename(two.id, two.name);
  await drop(`${before}/later.jpg`);
  await untilWaiting(1);
  rig.engine.profiles.rename(one.id, before);
  rig.engine.queue.resume({ kind: 'all' });
  await rig.untilStage('a.jpg', 'done');
  expect(group(before).owner).toEqual({ kind: 'client', profileId: one.id, by: 'name' });
  await rig.finish();
});

test('Later files of a removed client wait, also where a person had chosen him for the folder', async () => {
  rig.engine.inbox.setFolderClient(rootId, two.name, one.id);
  await rig.engine.profiles.remove(one.id);
  await drop(`${one.name}/a.jpg`);
  await drop(`${two.name}/b.jpg`);
  await untilWaiting(2);
  expect(group(two.name).owner).toEqual({ kind: 'nobody', why: 'client-removed' });
  rig.engine.inbox.setFolderClient(rootId, two.name, null);
  expect(group(two.name).owner).toEqual({ kind: 'client', profileId: two.id, by: 'name' });
  await rig.finish({ nothingUploaded: true });
});

test('What a person leaves where it is stays there with the reason, until it is another version', async () => {
  const path = await drop('x/a.jpg');
  await untilWaiting(1);
  expect(await rig.engine.inbox.leave({ group: group('x').id })).toBe(1);
  expect(reasons()).toEqual({ 'x/a.jpg': 'left' });
  await rig.restart();
  await rig.engine.roots.rescan();
  await rig.clock.advance(60_000);
  expect(waiting()).toEqual([]);
  await writeFile(path, distinctPicture('another version'));
  await untilWaiting(1);
  await rig.finish({ nothingUploaded: true });
});

test('A file that is gone leaves the inbox, and the folder’s list says that it was', async () => {
  await rm(await drop('x/a.jpg'));
  const path = await drop('x/b.jpg');
  await untilWaiting(1);
  await rm(path);
  await rig.until(() => rig.engine.inbox.list().files === 0);
  expect(reasons()).toEqual({ 'x/b.jpg': 'vanished' });
  await rig.engine.roots.rescan();
  expect(reasons()).toEqual({ 'x/b.jpg': 'vanished' });
  await writeFile(path, distinctPicture('back'));
  await untilWaiting(1);
  expect(reasons()).toEqual({});
  await rig.finish({ nothingUploaded: true });
});

test('A file that is moved into a client’s sub-folder is sent to him; into another client’s, to that one too', async () => {
  const path = await drop('x/a.jpg');
  await untilWaiting(1);
  meantFor('x/a.jpg', one);
  await mkdir(join(folder, one.name));
  await rename(path, join(folder, one.name, 'a.jpg'));
  await rig.untilStage('a.jpg', 'done');
  expect(waiting()).toEqual([]);
  meantFor('x/a.jpg', two);
  await mkdir(join(folder, two.name));
  await rename(join(folder, one.name, 'a.jpg'), join(folder, two.name, 'a.jpg'));
  await rig.until(() =>
    rig.uploads().some(({ profileId, stage }) => profileId === two.id && stage === 'done'),
  );
  await rename(join(folder, two.name, 'a.jpg'), join(folder, two.name, 'renamed.jpg'));
  await rig.until(() => rig.uploads().some(({ fileName }) => fileName === 'renamed.jpg'));
  await rig.engine.roots.rescan();
  expect(rig.uploads()).toHaveLength(2);
  await rig.finish();
});

test('Files that were given are kept until somebody decides, over a restart, and go once they did', async () => {
  const given = join(rig.folder.path, 'desktop');
  await mkdir(given);
  for (const name of ['a.jpg', 'b.jpg']) await writeFile(join(given, name), distinctPicture(name));
  const files: GivenFile[] = [];
  await rig.engine.given.look([given], new AbortController().signal, (sight) => files.push(...sight.files));
  expect(await rig.engine.inbox.keep(files)).toEqual({ done: true, value: null });
  await rig.restart();
  expect(waiting()).toEqual(['a.jpg', 'b.jpg']);
  expect(group(null)).toMatchObject({ rootId: null, owner: { kind: 'nobody', why: 'later' }, files: 2 });
  await rm(join(given, 'b.jpg'));
  await rig.until(() => rig.engine.inbox.list().files === 1);
  meantFor('a.jpg', one);
  await rig.engine.inbox.assign({ group: group(null).id }, { ...HOLD, profileId: one.id });
  await rig.untilStage('a.jpg', 'done');
  expect(rig.upload('a.jpg')).toMatchObject({ profileId: one.id, rootId: null });
  expect(waiting()).toEqual([]);
  await rig.finish();
});

test('Sub-folders are told with whose they are and what waits in them', async () => {
  await drop('x/a.jpg');
  await untilWaiting(1);
  await mkdir(join(folder, one.name));
  await mkdir(join(folder, '_Uploaded'));
  rig.engine.inbox.setFolderClient(rootId, 'Gone', two.id);
  const told = await rig.engine.inbox.subFolders(rootId);
  expect(told).toEqual({
    done: true,
    value: [
      { name: one.name, owner: { kind: 'client', profileId: one.id, by: 'name' }, waiting: 0, there: true },
      { name: 'gone', owner: { kind: 'client', profileId: two.id, by: 'choice' }, waiting: 0, there: false },
      { name: 'x', owner: { kind: 'nobody', why: 'no-name' }, waiting: 1, there: true },
    ].sort((a, b) => a.name.localeCompare(b.name)),
  });
  expect(rig.engine.inbox.setFolderClient(rootId, 'x', 'nobody' as ProfileView['id'])).toMatchObject({
    done: false,
  });
  await rig.finish({ nothingUploaded: true });
});

test('What was assigned goes to that client over a restart in the middle of its hold, once', async () => {
  await drop('x/a.jpg');
  await untilWaiting(1);
  meantFor('x/a.jpg', one);
  await rig.engine.inbox.assign({ group: group('x').id }, { ...HOLD, profileId: one.id });
  await rig.clock.advance(3_000);
  await rig.restart();
  expect(waiting()).toEqual([]);
  await rig.untilStage('a.jpg', 'done');
  await rig.engine.roots.rescan();
  await rig.restart();
  await rig.clock.advance(60_000);
  expect(rig.uploads().map(({ profileId, stage }) => [profileId, stage])).toEqual([[one.id, 'done']]);
  expect(rig.engine.status().inbox).toBeUndefined();
  await rig.finish();
});

test('A queued file that becomes another version is asked about anew, and the older one is not sent', async () => {
  rig.engine.queue.pause({ kind: 'all' });
  const path = await drop('x/a.jpg');
  await untilWaiting(1);
  await rig.engine.inbox.assign({ group: group('x').id }, { holdMs: 0, profileId: one.id });
  await rig.untilStage('a.jpg', 'queued');
  await writeFile(path, distinctPicture('another version', 5_000));
  await untilWaiting(1);
  expect(rig.upload('a.jpg')).toMatchObject({ stage: 'closed', closed: 'superseded' });
  rig.engine.queue.resume({ kind: 'all' });
  await rig.clock.advance(60_000);
  expect(rig.uploads()).toHaveLength(1);
  await rig.finish({ nothingUploaded: true });
});

test('A file that is gone before its hold ends is told in the history of the client it was for', async () => {
  const path = await drop('x/a.jpg');
  await untilWaiting(1);
  await rig.engine.inbox.assign({ group: group('x').id }, { ...HOLD, profileId: one.id });
  await rm(path);
  await rig.until(() => rig.engine.history.list({}).entries.length === 1);
  expect(rig.engine.history.list({}).entries[0]?.upload).toMatchObject({
    closed: 'vanished',
    profileId: one.id,
  });
  expect(waiting()).toEqual([]);
  await rig.finish({ nothingUploaded: true });
});

test('Originals of what was assigned are moved as their watched folder says', async () => {
  rig.engine.roots.setAfter(rootId, 'move');
  const path = await drop('x/a.jpg');
  await untilWaiting(1);
  meantFor('x/a.jpg', one);
  await rig.engine.inbox.assign({ group: group('x').id }, { holdMs: 0, profileId: one.id });
  await rig.untilStage('a.jpg', 'done');
  await rig.until(() => !existsSync(path) && existsSync(join(folder, '_Uploaded', 'x', 'a.jpg')));
  await rig.finish();
});

test('A client who comes, or gets another name, makes whoever shows the inbox ask again', async () => {
  await drop('Gamma/a.jpg');
  await untilWaiting(1);
  await rig.clock.advance(5_000);
  const kinds: string[] = [];
  rig.engine.subscribe(({ kind }) => void kinds.push(kind));
  rig.engine.profiles.rename(one.id, 'Gamma');
  await rig.until(() => kinds.includes('inbox'));
  expect(group('Gamma').owner).toEqual({ kind: 'client', profileId: one.id, by: 'name' });
  expect(waiting()).toEqual(['a.jpg']);
  rig.engine.profiles.rename(one.id, one.name);
  await rig.finish({ nothingUploaded: true });
});

test('A path that somebody types is told with whose it would be', async () => {
  const owner = async (text: string, of: { path?: string; eachClient?: boolean } = {}) => {
    const typed = { text, eachClient: of.eachClient ?? false };
    const trial = await rig.engine.roots.tryRules(of.path ?? folder, NO_RULES, typed);
    return trial.typed?.owner;
  };
  expect(await owner(`${one.name}/deep/a.jpg`)).toEqual({ kind: 'client', profileId: one.id, by: 'name' });
  expect(await owner('a.jpg')).toEqual({ kind: 'nobody', why: 'in-root' });
  const other = join(rig.folder.path, 'other');
  await mkdir(other);
  expect(await owner(`${one.name}/a.jpg`, { path: other })).toBeUndefined();
  expect(await owner('Someone/a.jpg', { path: other, eachClient: true })).toEqual({
    kind: 'nobody',
    why: 'no-name',
  });
  await rig.finish({ nothingUploaded: true });
});
