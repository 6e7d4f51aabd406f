import { copyFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mediaItemId, profileId, type RootId, uploadId } from '../../src/shared/ids.ts';
import type { AfterRule, MediaItemView } from '../../src/shared/model.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { galleryOf } from './gallery-of.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const FILM = new URL('../media/clip-h264.mp4', import.meta.url);
const GONE = { done: false, problem: { kind: 'gone' } };
const SHOWN = { done: true, value: null };

let folder: TempFolder;
let watched: string;
let desk: OpenDesk;
beforeEach(async () => {
  folder = await tempFolder();
  watched = await folder.folder('films');
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

/** A film is put into a client's folder and is in the gallery. */
async function filmIsUp(after: AfterRule = 'leave'): Promise<{ item: MediaItemView; root: RootId }> {
  await desk.handlers['account:try-sandbox']({});
  const [client] = (await desk.handlers['app:snapshot']({})).profiles;
  desk.desktop.chosen = watched;
  const granted = await desk.handlers['roots:choose-folder']({});
  await copyFile(FILM, path.join(watched, 'film.mp4'));
  const added = await desk.handlers['roots:add']({
    ...{ grant: granted?.grant ?? '', profileId: client?.id ?? profileId(''), existing: 'upload', after },
  });
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  const item = await vi.waitFor(
    async () => {
      const found = (await galleryOf(desk)).find(({ uploadId: own }) => own !== null);
      if (found === undefined) throw new Error('not in the gallery yet');
      return found;
    },
    { timeout: 60_000, interval: 50 },
  );
  return { item, root: added.value.id };
}

test('A film that was sent from here tells how long it lasts', async () => {
  const { item } = await filmIsUp();
  expect(item).toMatchObject({ fileName: 'film.mp4', mediaKind: 'video', format: 'MP4' });
  expect(item.durationMs).toBeGreaterThan(500);
});

test('That of a film that was sent before lengths were kept is learnt when it is looked at', async () => {
  const { item } = await filmIsUp();
  const database = new DatabaseSync(path.join(folder.path, 'hotfolder.db'));
  database.exec('UPDATE uploads SET duration_ms = NULL');
  database.close();
  const lengths = async () => (await galleryOf(desk)).map(({ durationMs }) => durationMs);
  // Another look at the list: the client's items are merged anew.
  await desk.handlers['gallery:refresh']({});
  expect(await lengths()).toEqual([undefined]);
  const opened = await desk.account.engine?.queue.openOriginal(item.uploadId ?? uploadId(''));
  await opened?.file.close();
  expect(await lengths()).toEqual([item.durationMs]);
});

test('The original of an item, and of an upload, is shown in its folder; the window never learns its path', async () => {
  const { item } = await filmIsUp();
  expect(await desk.handlers['gallery:show-original']({ id: item.id })).toEqual(SHOWN);
  expect(await desk.handlers['queue:show-original']({ id: item.uploadId ?? uploadId('') })).toEqual(SHOWN);
  const file = path.join(watched, 'film.mp4');
  expect(desk.desktop.opened).toEqual([file, file]);
});

test('An original that was moved after its upload is shown where it lies now', async () => {
  const { item } = await filmIsUp('move');
  await vi.waitFor(
    async () => expect(await desk.handlers['gallery:show-original']({ id: item.id })).toEqual(SHOWN),
    { timeout: 60_000, interval: 50 },
  );
  await vi.waitFor(
    async () => {
      await desk.handlers['gallery:show-original']({ id: item.id });
      expect(desk.desktop.opened.at(-1)).toBe(path.join(watched, '_Uploaded', 'film.mp4'));
    },
    { timeout: 60_000, interval: 50 },
  );
});

test.each([
  ['deleted', (file: string) => rm(file)],
  ['moved elsewhere', (file: string) => rename(file, path.join(folder.path, 'elsewhere.mp4'))],
  ['written over', (file: string) => writeFile(file, 'something else')],
  ['touched', (file: string) => utimes(file, 1, 1)],
])('An original that was %s is gone: nothing is shown', async (_how, change) => {
  const { item } = await filmIsUp();
  await change(path.join(watched, 'film.mp4'));
  expect(await desk.handlers['gallery:show-original']({ id: item.id })).toEqual(GONE);
  expect(await desk.handlers['queue:show-original']({ id: item.uploadId ?? uploadId('') })).toEqual(GONE);
  expect(desk.desktop.opened).toEqual([]);
});

test('What was never sent from here has no original', async () => {
  await desk.handlers['account:try-sandbox']({});
  for (const id of ['', 'nobody', '../../etc/passwd', '/etc/passwd']) {
    expect(await desk.handlers['gallery:show-original']({ id: mediaItemId(id) })).toEqual(GONE);
    expect(await desk.handlers['queue:show-original']({ id: uploadId(id) })).toEqual(GONE);
  }
  expect(desk.desktop.opened).toEqual([]);
});

test('After the first pages only what changed is told, and another account begins anew', async () => {
  await filmIsUp();
  const first = await desk.handlers['gallery:changes']({});
  expect(first).toMatchObject({ reset: true, more: false });
  const again = await desk.handlers['gallery:changes']({ after: first.cursor });
  expect(again).toMatchObject({ reset: false, removed: [] });
  expect(again.items.length).toBeLessThan(first.items.length + 1);
  expect(await desk.handlers['gallery:changes']({ after: 'nobody:7' })).toMatchObject({ reset: true });
});
