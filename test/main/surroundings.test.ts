import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notice } from '../../src/main/notifications/notification-words.ts';
import {
  createSurroundings,
  type Surroundings,
  type SurroundingsParts,
} from '../../src/main/surroundings.ts';
import type { TrayModel } from '../../src/main/tray/tray-model.ts';
import type { Change } from '../../src/shared/change.ts';
import type { UploadId } from '../../src/shared/ids.ts';
import { MINUTE, SECOND } from '../../src/shared/units.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const PHOTO = new URL('../media/photo-landscape.jpg', import.meta.url);

let folder: TempFolder;
let desk: OpenDesk;
const settings = keptSettings();
beforeEach(async () => {
  folder = await tempFolder();
  settings.update({ notifications: true, timedPause: null, account: { kind: 'none', id: '' } });
  desk = openDesk({ folder: folder.path, settings });
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
});

/** The surroundings of a real engine, on a clock of their own; the system's side only remembers. */
function around(account: SurroundingsParts['account'] = desk.account) {
  const clock = fakeClock();
  const seen = {
    trays: [] as TrayModel[],
    notices: [] as Notice[],
    click: (): void => {},
    copied: [] as string[],
    told: [] as Change[],
    shows: 0,
    quits: 0,
    watched: false,
  };
  const surroundings = createSurroundings({
    clock,
    settings,
    account,
    tellWindow: (change) => seen.told.push(change),
    port: {
      showTray: (model) => seen.trays.push(model),
      showNotice: (notice, clicked) => {
        seen.notices.push(notice);
        seen.click = clicked;
      },
      isWatched: () => seen.watched,
      showWindow: () => {
        seen.shows += 1;
      },
      showProgress: () => {},
      showBadge: () => {},
      copyText: (text) => seen.copied.push(text),
      openDocs: () => {},
      quit: () => {
        seen.quits += 1;
      },
    },
  });
  return { clock, seen, surroundings };
}

/** Uploads one photo for a client of the practice server, and gives what the engine told of it. */
async function uploadPhoto(): Promise<{
  readonly id: UploadId;
  readonly client: string;
  readonly url: string;
}> {
  await desk.handlers['account:try-sandbox']({});
  const [client] = (await desk.handlers['app:snapshot']({})).profiles;
  if (client === undefined) throw new Error('the practice server has no client');
  desk.desktop.chosen = await folder.folder('pictures');
  await copyFile(PHOTO, path.join(desk.desktop.chosen, 'poster.jpg'));
  const grant = await desk.handlers['roots:choose-folder']({});
  await desk.handlers['roots:add']({ grant: grant?.grant ?? '', profileId: client.id, existing: 'upload' });
  return vi.waitFor(
    () => {
      const done = desk.changes.find((change) => change.kind === 'upload' && change.upload.stage === 'done');
      if (done?.kind !== 'upload' || done.upload.accessUrl === null) throw new Error('not up yet');
      return { id: done.upload.id, client: client.name, url: done.upload.accessUrl };
    },
    { timeout: 60_000 },
  );
}

const labels = ({ items }: TrayModel): readonly string[] =>
  items.flatMap((item) => (item.kind === 'line' ? [] : [item.label]));

const command = (name: string, client?: string | null): unknown => ({
  ...{ kind: 'command', name },
  ...(client !== undefined && { client }),
});

function hearAll(surroundings: Surroundings): void {
  for (const change of desk.changes) surroundings.hear(change);
}

test('A finished upload is a notification and a link in the tray, both under its client’s name', async () => {
  const { id, client, url } = await uploadPhoto();
  const { clock, seen, surroundings } = around();
  surroundings.switched();
  // As the engine told it, a moment ago by the other clock.
  for (const change of desk.changes) {
    const fresh = change.kind === 'upload' && change.upload.stage === 'done';
    surroundings.hear(fresh ? { ...change, upload: { ...change.upload, doneAt: clock.now() } } : change);
  }
  await clock.advance(10 * SECOND);
  expect(seen.notices.map(({ title }) => title)).toEqual([`1 file for ${client} is up`]);
  seen.click();
  expect(seen.told).toEqual([
    command('gallery', desk.account.engine?.profiles.list().find(({ name }) => name === client)?.id),
  ]);
  expect(seen.shows).toBe(1);
  expect(labels(seen.trays.at(-1) as TrayModel)).toContain(`poster.jpg of ${client}`);
  surroundings.act({ kind: 'copy-link', id });
  await expect.poll(() => seen.copied).toEqual([url]);
});

test('The last links are in the tray also once they have left the queue’s list, as after a weekend', async () => {
  const { client } = await uploadPhoto();
  const { engine } = desk.account;
  if (engine === undefined) throw new Error('there is no engine');
  const list = () => ({ uploads: [], next: null });
  const later = { ...engine, queue: { ...engine.queue, list } };
  const { clock, seen, surroundings } = around({ engine: later, status: () => desk.account.status() });
  surroundings.switched();
  await clock.advance(2 * SECOND);
  expect(labels(seen.trays.at(-1) as TrayModel)).toContain(`poster.jpg of ${client}`);
});

test('Links of a queue that was there before are in the tray at the start', async () => {
  const { client } = await uploadPhoto();
  const { clock, seen, surroundings } = around();
  surroundings.switched();
  await clock.advance(2 * SECOND);
  expect(labels(seen.trays.at(-1) as TrayModel)).toContain(`poster.jpg of ${client}`);
  expect(seen.notices).toEqual([]);
});

test('Notifications that are switched off, or a window that is looked at, stay silent', async () => {
  await uploadPhoto();
  const { clock, seen, surroundings } = around();
  clock.jump(-365 * 24 * 60 * MINUTE);
  surroundings.switched();
  seen.watched = true;
  hearAll(surroundings);
  await clock.advance(MINUTE);
  seen.watched = false;
  settings.update({ notifications: false });
  hearAll(surroundings);
  await clock.advance(MINUTE);
  expect(seen.notices).toEqual([]);
});

test('A pause of 30 minutes from the tray pauses the real queue, says until when, and ends by itself', async () => {
  await desk.handlers['account:try-sandbox']({});
  const { clock, surroundings } = around();
  surroundings.act({ kind: 'pause', forMs: 30 * MINUTE });
  // The window is told the same, also by what the engine itself tells it.
  expect(desk.account.status()).toMatchObject({ paused: true, pausedUntil: clock.now() + 30 * MINUTE });
  const toldPause = () => desk.changes.filter((one) => one.kind === 'status' && one.status.pausedUntil);
  await vi.waitFor(() => expect(toldPause()).not.toEqual([]));
  expect(surroundings.tray().tooltip).toMatch(/^Hotfolder: paused until \d\d:\d\d/);
  await clock.advance(30 * MINUTE);
  expect(desk.account.status().paused).toBe(false);
  expect(desk.account.status().pausedUntil).toBeUndefined();
  expect(surroundings.tray().tooltip).toBe('Hotfolder: everything is up');
});

test('The menu’s pause is a switch, and resuming from the window forgets the end', async () => {
  await desk.handlers['account:try-sandbox']({});
  const { surroundings } = around();
  const toggle = () => surroundings.carryOut({ kind: 'main', action: 'toggle-pause' });
  toggle();
  expect(desk.account.status().paused).toBe(true);
  toggle();
  expect(desk.account.status().paused).toBe(false);
  surroundings.act({ kind: 'pause', forMs: MINUTE });
  await desk.handlers['queue:resume']({ scope: { kind: 'all' } });
  surroundings.hear({ kind: 'status', status: desk.account.status() });
  expect(settings.read().timedPause).toBeNull();
});

test('Commands bring the window to the front and say where to go; quit is handed on', () => {
  const { seen, surroundings } = around();
  surroundings.carryOut({ kind: 'window', name: 'folders' });
  surroundings.act({ kind: 'show-attention' });
  surroundings.act({ kind: 'open' });
  surroundings.act({ kind: 'quit' });
  surroundings.carryOut({ kind: 'main', action: 'quit' });
  expect(seen.told).toEqual([command('folders'), command('attention', null)]);
  expect(seen).toMatchObject({ shows: 3, quits: 2 });
});

test('Stopped, it leaves no timer behind', async () => {
  await desk.handlers['account:try-sandbox']({});
  const { clock, surroundings } = around();
  surroundings.switched();
  surroundings.act({ kind: 'pause', forMs: MINUTE });
  hearAll(surroundings);
  surroundings.stop();
  expect(clock.pending()).toBe(0);
});
