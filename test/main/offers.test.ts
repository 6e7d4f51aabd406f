import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotReady } from '../../src/main/not-ready.ts';
import { OFFER_REFUSALS } from '../../src/main/offers/offer-contents.ts';
import { MAX_OPEN_OFFERS, UNDO_HOLD_MS } from '../../src/main/offers/offers.ts';
import { profileId } from '../../src/shared/ids.ts';
import type { OfferView, ProfileView, UploadView } from '../../src/shared/model.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const TEAS = 'Bramblewick Teas';
const VELO = 'Northlume Velo';

let folder: TempFolder;
let desk: OpenDesk;
let clients: readonly ProfileView[];
beforeEach(async () => {
  folder = await tempFolder();
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
  await desk.handlers['account:try-sandbox']({});
  clients = (await desk.handlers['app:snapshot']({})).profiles;
});
afterEach(async () => {
  await desk.close();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

const clientOf = (name: string): ProfileView => {
  const found = clients.find((client) => client.name === name);
  if (found === undefined) throw new Error(`no client is called ${name}`);
  return found;
};

/** A picture unlike every other. */
const picture = (name: string): Promise<string> => folder.file(name, Buffer.concat([PNG, Buffer.from(name)]));

/** A shoot of two clients, one file for nobody, and two that cannot be sent. */
async function shoot(): Promise<string> {
  await picture(`shoot/${TEAS}/tins.png`);
  await picture(`shoot/${TEAS}/leaves.png`);
  await picture(`shoot/${VELO}/wheel.png`);
  await picture('shoot/group photo.png');
  await folder.file('shoot/notes.txt', 'not a picture');
  await folder.file('shoot/blank.png', '');
  return path.join(folder.path, 'shoot');
}

const offered = (): readonly OfferView[] => desk.offers.list();

async function ready(): Promise<OfferView> {
  await vi.waitFor(() => expect(offered().map((offer) => offer.state)).toEqual(['ready']), {
    timeout: 10_000,
    interval: 20,
  });
  const [offer] = offered();
  if (offer === undefined) throw new Error('nothing is offered');
  return offer;
}

async function offer(paths: readonly string[], to: ProfileView | null = null): Promise<OfferView> {
  desk.offers.make({ paths, profileId: to?.id ?? null });
  return ready();
}

const rows = async (): Promise<readonly UploadView[]> => (await desk.handlers['queue:list']({})).uploads;

/** File names by client, of everything that is on its way or up. */
async function whose(): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = (await rows()).map(({ profileId: id, fileName }) => ({
    client: clients.find((client) => client.id === id)?.name ?? '',
    fileName,
  }));
  const names = [...new Set(found.map((one) => one.client))].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      found
        .filter((one) => one.client === name)
        .map((one) => one.fileName)
        .sort(),
    ]),
  );
}

describe('an offer', () => {
  test('tells how many files are for which client, for none, and refused, before anything is given', async () => {
    const view = await offer([await shoot()]);
    expect(view).toMatchObject({
      profileId: null,
      files: 4,
      matched: [
        { profileId: clientOf(TEAS).id, files: 2 },
        { profileId: clientOf(VELO).id, files: 1, names: ['wheel.png'] },
      ],
      unmatched: { files: 1, names: ['group photo.png'] },
      refusedCount: 2,
      more: false,
    });
    expect([...(view.matched[0]?.names ?? [])].sort()).toEqual(['leaves.png', 'tins.png']);
    expect([...view.refused].sort((one, other) => one.fileName.localeCompare(other.fileName))).toEqual([
      { fileName: 'blank.png', folder: '~/shoot', reason: 'file-empty' },
      { fileName: 'notes.txt', folder: '~/shoot', reason: 'not-media' },
    ]);
    expect(view.bytes).toBe(
      4 * PNG.length +
        `shoot/${TEAS}/tins.pngshoot/${TEAS}/leaves.pngshoot/${VELO}/wheel.pngshoot/group photo.png`.length,
    );
    expect(await rows()).toEqual([]);
    expect(desk.changes).toContainEqual({ kind: 'offer', offer: view });
    expect((await desk.handlers['app:snapshot']({})).offers).toEqual([view]);
  });

  test('names no full path anywhere', async () => {
    const view = await offer([await shoot()]);
    expect(JSON.stringify(view)).not.toContain(folder.path);
  });

  test('counts a file once that two given paths lead to', async () => {
    const file = await picture('one/alone.png');
    expect((await offer([file, path.dirname(file), file])).files).toBe(1);
  });

  test('tells the first refused files by name and counts the others', async () => {
    for (let index = 0; index < OFFER_REFUSALS + 20; index += 1) {
      await folder.file(`notes/${index}.txt`, 'no picture');
    }
    const view = await offer([path.join(folder.path, 'notes')]);
    expect(view.refusedCount).toBe(OFFER_REFUSALS + 20);
    expect(view.refused).toHaveLength(OFFER_REFUSALS);
  });

  test('that was discarded is gone, gives nothing, and its look has ended', async () => {
    desk.offers.make({ paths: [await shoot()], profileId: null });
    const [open] = offered();
    if (open === undefined) throw new Error('nothing is offered');
    expect(open.state).toBe('looking');
    await desk.handlers['offers:discard']({ id: open.id });
    expect(offered()).toEqual([]);
    expect(await desk.handlers['offers:send']({ id: open.id })).toEqual({
      done: false,
      problem: { kind: 'gone' },
    });
    expect(desk.changes.at(-1)).toEqual({ kind: 'offer-closed', id: open.id });
    expect(await rows()).toEqual([]);
  });

  test('cannot be sent while its number is not known', async () => {
    desk.offers.make({ paths: [await shoot()], profileId: null });
    const [open] = offered();
    const sent = await desk.handlers['offers:send']({ id: open?.id ?? ('' as OfferView['id']) });
    expect(sent).toEqual({ done: false, problem: { kind: 'still-looking' } });
    await ready();
  });

  test('of a client who is removed meanwhile has no client any more', async () => {
    const velo = clientOf(VELO);
    await offer([await shoot()], velo);
    expect(await desk.handlers['profiles:remove']({ id: velo.id })).toEqual({ done: true, value: null });
    const [view] = offered();
    expect(view).toMatchObject({ profileId: null, unmatched: { files: 2 } });
    expect(view?.matched.map((part) => part.profileId)).toEqual([clientOf(TEAS).id]);
  });

  test('one more than may wait is refused', async () => {
    const file = await picture('one.png');
    const made = Array.from({ length: MAX_OPEN_OFFERS + 1 }, () =>
      desk.offers.make({ paths: [file], profileId: null }),
    );
    expect(made.filter(Boolean)).toHaveLength(MAX_OPEN_OFFERS);
    expect(made.at(-1)).toBe(false);
  });

  test('does not outlive its account', async () => {
    await offer([await shoot()]);
    await desk.account.stop();
    desk.offers.switched();
    expect(offered()).toEqual([]);
  });
});

describe('sending an offer', () => {
  test('gives matched files to their own clients and leaves the others where they are', async () => {
    const view = await offer([await shoot()]);
    const sent = await desk.handlers['offers:send']({ id: view.id });
    expect(sent).toEqual({ done: true, value: { files: 3 } });
    expect(await whose()).toEqual({ [TEAS]: ['leaves.png', 'tins.png'], [VELO]: ['wheel.png'] });
    expect(offered()).toEqual([]);
  });

  test('gives files without a client to the one that was chosen for them, in that client’s own batch', async () => {
    const view = await offer([await shoot()]);
    const sent = await desk.handlers['offers:send']({ id: view.id, unmatched: clientOf(VELO).id });
    expect(sent).toEqual({ done: true, value: { files: 4 } });
    expect(await whose()).toEqual({
      [TEAS]: ['leaves.png', 'tins.png'],
      [VELO]: ['group photo.png', 'wheel.png'],
    });
    expect(new Set((await rows()).map((row) => row.batchId)).size).toBe(2);
  });

  test('gives everything to one client where the person said so', async () => {
    const view = await offer([await shoot()], clientOf(VELO));
    expect(view.profileId).toBe(clientOf(VELO).id);
    const sent = await desk.handlers['offers:send']({ id: view.id, everything: clientOf(VELO).id });
    expect(sent).toEqual({ done: true, value: { files: 4 } });
    expect(Object.keys(await whose())).toEqual([VELO]);
  });

  test('to a client who is gone sends nothing and keeps the offer', async () => {
    const view = await offer([await shoot()]);
    const sent = await desk.handlers['offers:send']({ id: view.id, everything: profileId('nobody') });
    expect(sent).toMatchObject({ done: false });
    expect(offered()).toHaveLength(1);
    expect(await rows()).toEqual([]);
  });

  test('holds everything for ten seconds, and taking it back leaves nothing in the queue', async () => {
    const view = await offer([await shoot()]);
    const before = Date.now();
    await desk.handlers['offers:send']({ id: view.id, everything: clientOf(TEAS).id });
    const held = await rows();
    expect(held.map((row) => row.stage)).toEqual(['settling', 'settling', 'settling', 'settling']);
    for (const row of held) expect(row.holdUntil).toBeGreaterThanOrEqual(before + UNDO_HOLD_MS);
    const [first] = held;
    if (first === undefined) throw new Error('nothing is held');
    expect(await desk.handlers['given:undo']({ batchId: first.batchId })).toEqual({ files: 4 });
    expect(await rows()).toEqual([]);
    expect(await desk.handlers['given:undo']({ batchId: first.batchId })).toEqual({ files: 0 });
  });

  test('and then sending now brings the file to its own client’s gallery', async () => {
    const view = await offer([await picture('now.png')]);
    await desk.handlers['offers:send']({ id: view.id, everything: clientOf(VELO).id });
    const [held] = await rows();
    if (held === undefined) throw new Error('nothing is held');
    await desk.handlers['given:send-now']({ batchId: held.batchId });
    await vi.waitFor(async () => expect((await rows())[0]?.stage).toBe('done'), {
      timeout: 15_000,
      interval: 50,
    });
    const { items } = await desk.handlers['gallery:list']({ profileId: clientOf(VELO).id });
    expect(items.map((item) => item.fileName)).toContain('now.png');
    expect((await desk.handlers['gallery:list']({ profileId: clientOf(TEAS).id })).items).toEqual([]);
  });
});

describe('the other doors', () => {
  test('files of the system’s dialog are offered; closing it offers nothing', async () => {
    expect(await desk.handlers['files:choose']({ what: 'files' })).toEqual({ chosen: false });
    desk.desktop.files = [await picture('chosen.png')];
    const chosen = await desk.handlers['files:choose']({ what: 'files', profileId: clientOf(TEAS).id });
    expect(chosen).toEqual({ chosen: true });
    expect(await ready()).toMatchObject({ profileId: clientOf(TEAS).id, files: 1 });
  });

  test('pasted files are offered; a link is given back as text and touches nothing', async () => {
    desk.desktop.clipboard = { kind: 'files', paths: [await picture('copied.png')] };
    expect(await desk.handlers['files:paste']({})).toEqual({ kind: 'files' });
    expect(await ready()).toMatchObject({ unmatched: { names: ['copied.png'] } });
    const link = { kind: 'link', url: 'https://example.com/a.jpg' } as const;
    desk.desktop.clipboard = link;
    expect(await desk.handlers['files:paste']({})).toEqual(link);
    expect(offered()).toHaveLength(1);
  });

  test('a pasted picture becomes a file that stays when it is sent, and goes when it is not', async () => {
    const pasted = (): Promise<readonly string[]> => readdir(path.join(folder.path, 'pasted'));
    desk.desktop.clipboard = { kind: 'picture', png: PNG };
    await desk.handlers['files:paste']({});
    const first = await ready();
    expect(first.unmatched.names).toEqual(await pasted());
    await desk.handlers['offers:discard']({ id: first.id });
    await vi.waitFor(async () => expect(await pasted()).toEqual([]));
    await desk.handlers['files:paste']({});
    const second = await ready();
    await desk.handlers['offers:send']({ id: second.id, everything: clientOf(TEAS).id });
    expect(await pasted()).toHaveLength(1);
  });

  test('what several starts of the program were given within a moment is one offer', async () => {
    desk.offers.make({ paths: [await picture('a.png')], profileId: null, byStart: true });
    desk.offers.make({ paths: [await picture('b.png')], profileId: null, byStart: true });
    expect((await ready()).files).toBe(2);
    desk.offers.make({ paths: [await picture('c.png')], profileId: null });
    expect(offered()).toHaveLength(2);
  });
});

test('Without an account nothing is looked at; what the program was started with waits for one', async () => {
  const other = await tempFolder();
  const fresh = openDesk({ folder: other.path, settings: keptSettings() });
  try {
    const file = await picture('waiting.png');
    expect(() => fresh.offers.make({ paths: [file], profileId: null })).toThrow(NotReady);
    expect(fresh.offers.make({ paths: [file], profileId: null, byStart: true })).toBe(true);
    expect(fresh.offers.list()).toEqual([]);
    await fresh.handlers['account:try-sandbox']({});
    await vi.waitFor(() => expect(fresh.offers.list()).toMatchObject([{ state: 'ready', files: 1 }]), {
      timeout: 10_000,
      interval: 20,
    });
  } finally {
    await fresh.close();
    await other.dispose();
  }
});
