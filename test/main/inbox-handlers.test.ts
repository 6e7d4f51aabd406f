import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inboxGroupId, inboxId, profileId } from '../../src/shared/ids.ts';
import type { InboxView } from '../../src/shared/inbox.ts';
import type { RootView } from '../../src/shared/model.ts';
import { distinctPicture } from '../support/engine-rig.ts';
import { type OfferDesk, openOfferDesk, TEAS, VELO } from './offer-desk.ts';

let desk: OfferDesk;
let clients: string;
beforeEach(async () => {
  desk = await openOfferDesk();
  clients = await desk.folder.folder('clients');
});
afterEach(async () => {
  await desk.close();
  expect(desk.bugs).toEqual([]);
});

async function drop(folder: string, name: string): Promise<void> {
  await mkdir(path.join(clients, folder), { recursive: true });
  await writeFile(path.join(clients, folder, name), distinctPicture(name));
}
async function watch(): Promise<RootView> {
  desk.desktop.chosen = clients;
  const granted = await desk.handlers['roots:choose-folder']({});
  const added = await desk.handlers['roots:add']({
    ...{ grant: granted?.grant ?? '', profileId: null, existing: 'upload' as const },
  });
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  return added.value;
}
const inbox = (): Promise<InboxView> => Promise.resolve(desk.handlers['inbox:list']({}));
const untilWaiting = (files: number) =>
  vi.waitFor(async () => expect(await inbox()).toMatchObject({ files }), { timeout: 60_000, interval: 50 });

test('A folder is watched with a sub-folder for each client; what none names waits, and no path leaves the program', async () => {
  await drop(TEAS, 'tea.jpg');
  await drop('Someone', 'a.jpg');
  const root = await watch();
  expect(root.profileId).toBeNull();
  await untilWaiting(1);
  await vi.waitFor(async () => expect(await desk.whose()).toEqual({ [TEAS]: ['tea.jpg'] }), 60_000);
  const { items, groups } = await inbox();
  expect(groups).toMatchObject([{ subFolder: 'Someone', rootId: root.id, files: 1 }]);
  expect(items).toMatchObject([{ fileName: 'a.jpg', groupId: groups[0]?.id }]);
  expect(await desk.handlers['roots:sub-folders']({ id: root.id })).toMatchObject({
    done: true,
    value: [
      { name: TEAS, owner: { kind: 'client', by: 'name' } },
      { name: 'Someone', owner: { kind: 'nobody', why: 'no-name' }, waiting: 1 },
    ],
  });
});

test('A group is assigned for now and for later, held for as long as the person chose, and can be taken back', async () => {
  await drop('Someone', 'a.jpg');
  const root = await watch();
  await untilWaiting(1);
  const [group] = (await inbox()).groups;
  if (!group) throw new Error('nothing waits');
  const velo = desk.clientOf(VELO).id;
  const sent = await desk.handlers['inbox:assign']({
    of: { group: group.id },
    profileId: velo,
    remember: true,
  });
  if (!sent.done) throw new Error(JSON.stringify(sent.problem));
  expect(sent.value.files).toBe(1);
  const held = (await desk.rows()).find((row) => row.fileName === 'a.jpg');
  expect(held).toMatchObject({ profileId: velo, batchId: sent.value.batchId });
  expect((held?.holdUntil ?? 0) - Date.now()).toBeGreaterThan(5_000);
  await untilWaiting(0);
  expect(await desk.handlers['given:undo']({ batchId: sent.value.batchId })).toEqual({ files: 1 });
  await untilWaiting(1);
  const [now] = (await inbox()).groups;
  expect(now?.owner).toEqual({ kind: 'client', profileId: velo, by: 'choice' });
  await desk.handlers['roots:set-folder-client']({ id: root.id, folder: 'Someone', profileId: null });
  expect((await inbox()).groups[0]?.owner).toEqual({ kind: 'nobody', why: 'no-name' });
});

test('Offered files without a client, or all of them, are kept until somebody decides', async () => {
  const view = await desk.offer([await desk.shoot()]);
  const sent = await desk.handlers['offers:send']({
    id: view.id,
    revision: view.revision,
    keep: 'unmatched',
  });
  expect(sent).toMatchObject({ done: true, value: { files: 3, kept: 1 } });
  expect((await inbox()).items.map(({ fileName }) => fileName)).toEqual(['group photo.png']);
  const again = await desk.offer([await desk.picture('later.png')], desk.clientOf(VELO));
  const kept = await desk.handlers['offers:send']({
    ...{ id: again.id, revision: again.revision, keep: 'everything' as const },
  });
  expect(kept).toMatchObject({ done: true, value: { files: 0, batches: [], kept: 1 } });
  await untilWaiting(2);
  const ids = (await inbox()).items.map(({ id }) => id);
  expect(await desk.handlers['inbox:leave']({ of: { ids } })).toEqual({ files: 2 });
  await untilWaiting(0);
});

test('Who is no client gets nothing, and what is not in the inbox is passed over', async () => {
  await drop('Someone', 'a.jpg');
  const root = await watch();
  await untilWaiting(1);
  const [item] = (await inbox()).items;
  if (!item) throw new Error('nothing waits');
  const nobody = profileId('nobody');
  const gone = { done: false, problem: { kind: 'gone' } };
  const of = { ids: [item.id] };
  expect(await desk.handlers['inbox:assign']({ of, profileId: nobody })).toEqual(gone);
  const folder = { id: root.id, folder: 'Someone', profileId: nobody };
  expect(await desk.handlers['roots:set-folder-client'](folder)).toEqual(gone);
  const velo = desk.clientOf(VELO).id;
  for (const made of [{ ids: [inboxId('../a.jpg')] }, { group: inboxGroupId('/etc') }])
    expect(await desk.handlers['inbox:assign']({ of: made, profileId: velo })).toMatchObject({
      value: { files: 0 },
    });
  await untilWaiting(1);
});
