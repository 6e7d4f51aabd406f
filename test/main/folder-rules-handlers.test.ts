import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FolderGrant } from '../../src/shared/contract.ts';
import { type FolderRules, NO_RULES } from '../../src/shared/folder-rules.ts';
import { type ProfileId, rootId } from '../../src/shared/ids.ts';
import { distinctPicture } from '../support/engine-rig.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const NO_DRAFTS: FolderRules = { ...NO_RULES, exclude: ['drafts/**'] };

let folder: TempFolder;
let desk: OpenDesk;
let client: ProfileId;
let shoots: string;
beforeEach(async () => {
  folder = await tempFolder();
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
  await desk.handlers['account:try-sandbox']({});
  const [first] = (await desk.handlers['app:snapshot']({})).profiles;
  if (first === undefined) throw new Error('no client');
  client = first.id;
  shoots = await folder.folder('shoots');
  await folder.folder('shoots/drafts');
  await writeFile(path.join(shoots, 'a.jpg'), distinctPicture('a'));
  await writeFile(path.join(shoots, 'drafts', 'b.jpg'), distinctPicture('b'));
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

async function choose(): Promise<FolderGrant> {
  desk.desktop.chosen = shoots;
  const grant = await desk.handlers['roots:choose-folder']({});
  if (grant === null) throw new Error('no grant');
  return grant;
}
async function watch(rules?: FolderRules) {
  const { grant } = await choose();
  const wanted = { grant, profileId: client, existing: 'upload' as const, ...(rules && { rules }) };
  const added = await desk.handlers['roots:add'](wanted);
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  return added.value;
}
const rows = () => desk.account.engine?.queue.list().uploads ?? [];
const isDone = (fileName: string) => () =>
  rows().some((row) => row.fileName === fileName && row.stage === 'done');

test('Rules are tried on a chosen folder before it is watched, as often as wanted; its grant stays good', async () => {
  const { grant } = await choose();
  for (const rules of [NO_RULES, NO_DRAFTS])
    expect(await desk.handlers['roots:try-rules']({ of: { grant }, rules })).toMatchObject({
      done: true,
      value: { taken: { files: rules === NO_RULES ? 2 : 1 }, unread: null, typed: null },
    });
  const added = await desk.handlers['roots:add']({
    ...{ grant, profileId: client, existing: 'upload', rules: NO_DRAFTS },
  });
  expect(added).toMatchObject({ done: true, value: { rules: NO_DRAFTS } });
  expect(await desk.handlers['roots:try-rules']({ of: { grant }, rules: NO_RULES })).toEqual({
    ...{ done: false, problem: { kind: 'grant-expired' } },
  });
  await vi.waitUntil(isDone('a.jpg'), { timeout: 60_000 });
  expect(rows().map((row) => row.fileName)).toEqual(['a.jpg']);
});

test('Saved rules count at once: what they newly take goes up', async () => {
  const { id } = await watch(NO_DRAFTS);
  await vi.waitUntil(isDone('a.jpg'), { timeout: 60_000 });
  expect(await desk.handlers['roots:set-rules']({ id, rules: NO_RULES })).toEqual({
    done: true,
    value: null,
  });
  await vi.waitUntil(isDone('b.jpg'), { timeout: 60_000 });
  expect((await desk.handlers['app:snapshot']({})).roots[0]?.rules).toEqual(NO_RULES);
});

test('A typed path is told apart by its text, with the size of a file that is met', async () => {
  const { id } = await watch(NO_DRAFTS);
  const typed = async (text: string) => {
    const tried = await desk.handlers['roots:try-rules']({ of: { id }, rules: NO_DRAFTS, path: text });
    return tried.done ? tried.value.typed : tried.problem;
  };
  expect(await typed(path.join(shoots, 'drafts', 'b.jpg'))).toMatchObject({
    ...{ path: 'drafts/b.jpg', reason: 'rule-excluded', pattern: 'drafts/**' },
  });
  expect(await typed('a.jpg')).toMatchObject({ bytes: distinctPicture('a').length, reason: null });
  expect(await typed('not-there.jpg')).toMatchObject({ bytes: null, reason: null });
  expect(await typed('/etc/passwd.jpg')).toMatchObject({ path: null });
  expect(await typed('../a.jpg')).toMatchObject({ path: null });
});

test('Of a folder that is not there, the trial says so, and still explains a path', async () => {
  const { id } = await watch();
  await rename(shoots, `${shoots}-elsewhere`);
  expect(
    await desk.handlers['roots:try-rules']({ of: { id }, rules: NO_DRAFTS, path: 'drafts/x.jpg' }),
  ).toMatchObject({
    done: true,
    value: { taken: { files: 0 }, unread: 'missing', typed: { reason: 'rule-excluded' } },
  });
});

test('A folder nobody watches is neither tried nor changed', async () => {
  const id = rootId('/etc');
  const gone = { done: false, problem: { kind: 'gone' } };
  expect(await desk.handlers['roots:try-rules']({ of: { id }, rules: NO_RULES })).toEqual(gone);
  expect(await desk.handlers['roots:set-rules']({ id, rules: NO_RULES })).toEqual(gone);
});
