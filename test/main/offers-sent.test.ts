import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotReady } from '../../src/main/not-ready.ts';
import { profileId } from '../../src/shared/ids.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { galleryOf } from './gallery-of.ts';
import { type OfferDesk, openOfferDesk, PNG, TEAS, VELO } from './offer-desk.ts';
import { keptSettings, openDesk } from './open-desk.ts';

let desk: OfferDesk;
beforeEach(async () => {
  desk = await openOfferDesk();
});
afterEach(async () => {
  await desk.close();
  expect(desk.bugs).toEqual([]);
});

describe('sending an offer', () => {
  test('gives matched files to their own clients and leaves the others where they are', async () => {
    const view = await desk.offer([await desk.shoot()]);
    const sent = await desk.handlers['offers:send']({ id: view.id, revision: view.revision });
    expect(sent).toMatchObject({ done: true, value: { files: 3 } });
    expect(await desk.whose()).toEqual({ [TEAS]: ['leaves.png', 'tins.png'], [VELO]: ['wheel.png'] });
    expect(desk.offers.list()).toEqual([]);
  });

  test('gives files without a client to the one that was chosen for them, in that client’s own batch', async () => {
    const view = await desk.offer([await desk.shoot()]);
    const sent = await desk.handlers['offers:send']({
      id: view.id,
      revision: view.revision,
      unmatched: desk.clientOf(VELO).id,
    });
    expect(sent).toMatchObject({ done: true, value: { files: 4 } });
    expect(await desk.whose()).toEqual({
      [TEAS]: ['leaves.png', 'tins.png'],
      [VELO]: ['group photo.png', 'wheel.png'],
    });
    expect(new Set((await desk.rows()).map((row) => row.batchId)).size).toBe(2);
  });

  test('gives everything to one client where the person said so', async () => {
    const view = await desk.offer([await desk.shoot()], desk.clientOf(VELO));
    expect(view.profileId).toBe(desk.clientOf(VELO).id);
    const sent = await desk.handlers['offers:send']({
      id: view.id,
      revision: view.revision,
      everything: desk.clientOf(VELO).id,
    });
    expect(sent).toMatchObject({ done: true, value: { files: 4 } });
    expect(Object.keys(await desk.whose())).toEqual([VELO]);
  });

  test('that is asked for once more meanwhile, or discarded, sends every file once', async () => {
    const view = await desk.offer([await desk.shoot()]);
    const send = () => desk.offers.send(view.id, view.revision, { everything: desk.clientOf(VELO).id });
    const sending = [send(), send()];
    desk.offers.discard(view.id);
    expect(await Promise.all(sending)).toMatchObject([{ done: true, value: { files: 4 } }, { done: false }]);
    expect(desk.offers.list()).toEqual([]);
    expect(await desk.rows()).toHaveLength(4);
  });

  test('to a client who is gone sends nothing and keeps the offer', async () => {
    const view = await desk.offer([await desk.shoot()]);
    const sent = await desk.handlers['offers:send']({
      id: view.id,
      revision: view.revision,
      everything: profileId('nobody'),
    });
    expect(sent).toMatchObject({ done: false });
    expect(desk.offers.list()).toHaveLength(1);
    expect(await desk.rows()).toEqual([]);
  });

  test('that one client cannot take sends nothing at all, also what others took already', async () => {
    await desk.shoot();
    const alone = await desk.picture('alone.png');
    const teas = path.join(desk.folder.path, 'shoot', TEAS);
    const view = await desk.offer([teas, alone]);
    expect(view).toMatchObject({ matched: [{ files: 2 }], unmatched: { files: 1 } });
    const sent = await desk.handlers['offers:send']({
      ...{ id: view.id, revision: view.revision },
      unmatched: profileId('nobody'),
    });
    expect(sent).toMatchObject({ done: false });
    expect(await desk.rows()).toEqual([]);
    const [kept] = desk.offers.list();
    expect(kept).toMatchObject({ id: view.id, files: 3, matched: [{ files: 2 }] });
    const again = await desk.handlers['offers:send']({ id: view.id, revision: kept?.revision ?? -1 });
    expect(again).toMatchObject({ done: true, value: { files: 2 } });
  });

  test('that has grown since it was shown sends nothing until the new number was shown', async () => {
    desk.offers.make({ paths: [await desk.picture('a.png')], profileId: null, byStart: true });
    const shown = await desk.ready();
    desk.offers.make({ paths: [await desk.picture('b.png')], profileId: null, byStart: true });
    const now = await desk.ready();
    expect(now.revision).toBeGreaterThan(shown.revision);
    const everything = desk.clientOf(TEAS).id;
    expect(await desk.handlers['offers:send']({ id: now.id, revision: shown.revision, everything })).toEqual({
      ...{ done: false, problem: { kind: 'still-looking' } },
    });
    expect(await desk.rows()).toEqual([]);
    expect(
      await desk.handlers['offers:send']({ id: now.id, revision: now.revision, everything }),
    ).toMatchObject({ done: true, value: { files: 2 } });
  });

  test('holds everything for ten seconds, and taking it back leaves nothing in the queue', async () => {
    const view = await desk.offer([await desk.shoot()]);
    const before = Date.now();
    await desk.handlers['offers:send']({
      id: view.id,
      revision: view.revision,
      everything: desk.clientOf(TEAS).id,
    });
    const held = await desk.rows();
    expect(held.map((row) => row.stage)).toEqual(['settling', 'settling', 'settling', 'settling']);
    for (const row of held) expect(row.holdUntil).toBeGreaterThanOrEqual(before + 10_000);
    const [first] = held;
    if (first === undefined) throw new Error('nothing is held');
    expect(await desk.handlers['given:undo']({ batchId: first.batchId })).toEqual({ files: 4 });
    expect(await desk.rows()).toEqual([]);
    expect(await desk.handlers['given:undo']({ batchId: first.batchId })).toEqual({ files: 0 });
  });

  test('holds for as long as the person chose, from the next offer on, and not at all where they want none', async () => {
    const everything = desk.clientOf(TEAS).id;
    const heldFor = async (holdSeconds: 0 | 30, name: string) => {
      await desk.handlers['settings:set']({ holdSeconds });
      const { id, revision } = await desk.offer([await desk.picture(name)]);
      const before = Date.now();
      await desk.handlers['offers:send']({ id, revision, everything });
      const until = (await desk.rows()).find((row) => row.fileName === name)?.holdUntil;
      return until ? until - before : 0;
    };
    expect(await heldFor(30, 'long.png')).toBeGreaterThanOrEqual(30_000);
    expect(await heldFor(0, 'none.png')).toBe(0);
  });

  test('and then sending now brings the file to its own client’s gallery', async () => {
    const view = await desk.offer([await desk.picture('now.png')]);
    await desk.handlers['offers:send']({
      id: view.id,
      revision: view.revision,
      everything: desk.clientOf(VELO).id,
    });
    const [held] = await desk.rows();
    if (held === undefined) throw new Error('nothing is held');
    await desk.handlers['given:send-now']({ batchId: held.batchId });
    await vi.waitFor(async () => expect((await desk.rows())[0]?.stage).toBe('done'), {
      timeout: 60_000,
      interval: 50,
    });
    const items = await galleryOf(desk, desk.clientOf(VELO).id);
    expect(items.map((item) => item.fileName)).toContain('now.png');
    expect(await galleryOf(desk, desk.clientOf(TEAS).id)).toEqual([]);
  });
});

describe('the other doors', () => {
  test('files of the system’s dialog are offered; closing it offers nothing', async () => {
    expect(await desk.handlers['files:choose']({ what: 'files' })).toEqual({ chosen: false });
    desk.desktop.files = [await desk.picture('chosen.png')];
    const chosen = await desk.handlers['files:choose']({ what: 'files', profileId: desk.clientOf(TEAS).id });
    expect(chosen).toEqual({ chosen: true });
    expect(await desk.ready()).toMatchObject({ profileId: desk.clientOf(TEAS).id, files: 1 });
  });

  test('pasted files are offered; a link is given back as text and touches nothing', async () => {
    desk.desktop.clipboard = { kind: 'files', paths: [await desk.picture('copied.png')] };
    desk.pasteGesture.note();
    expect(await desk.handlers['files:paste']({})).toEqual({ kind: 'files' });
    expect(await desk.ready()).toMatchObject({ unmatched: { names: ['copied.png'] } });
    const link = { kind: 'link', url: 'https://example.com/a.jpg' } as const;
    desk.desktop.clipboard = link;
    desk.pasteGesture.note();
    expect(await desk.handlers['files:paste']({})).toEqual(link);
    expect(desk.offers.list()).toHaveLength(1);
  });

  test('the clipboard is read only after main saw somebody paste, and once for each time', async () => {
    desk.desktop.clipboard = { kind: 'files', paths: [await desk.picture('copied.png')] };
    expect(await desk.handlers['files:paste']({})).toEqual({ kind: 'not-asked' });
    desk.pasteGesture.note();
    expect(await desk.handlers['files:paste']({})).toEqual({ kind: 'files' });
    expect(await desk.handlers['files:paste']({})).toEqual({ kind: 'not-asked' });
    expect(desk.offers.list()).toHaveLength(1);
  });

  test('a pasted picture becomes a file that stays when it is sent, and goes when it is not', async () => {
    const pasted = (): Promise<readonly string[]> => readdir(path.join(desk.folder.path, 'pasted'));
    desk.desktop.clipboard = { kind: 'picture', png: PNG };
    desk.pasteGesture.note();
    await desk.handlers['files:paste']({});
    const first = await desk.ready();
    expect(first.unmatched.names).toEqual(await pasted());
    await desk.handlers['offers:discard']({ id: first.id });
    await vi.waitFor(async () => expect(await pasted()).toEqual([]), { timeout: 60_000 });
    desk.pasteGesture.note();
    await desk.handlers['files:paste']({});
    const second = await desk.ready();
    await desk.handlers['offers:send']({
      id: second.id,
      revision: second.revision,
      everything: desk.clientOf(TEAS).id,
    });
    expect(await pasted()).toHaveLength(1);
  });

  test('a pasted picture goes once it is up, or was taken back, and not before', async () => {
    const pasted = (): Promise<readonly string[]> => readdir(path.join(desk.folder.path, 'pasted'));
    const paste = async () => {
      desk.desktop.clipboard = { kind: 'picture', png: PNG };
      desk.pasteGesture.note();
      await desk.handlers['files:paste']({});
      const { id, revision } = await desk.ready();
      const sent = await desk.handlers['offers:send']({ id, revision, everything: desk.clientOf(TEAS).id });
      const [batchId] = sent.done ? sent.value.batches : [];
      if (batchId === undefined) throw new Error('not sent');
      return batchId;
    };
    const first = await paste();
    expect(await pasted()).toHaveLength(1);
    await desk.handlers['given:undo']({ batchId: first });
    await vi.waitFor(async () => expect(await pasted()).toEqual([]), { timeout: 60_000 });
    await desk.handlers['given:send-now']({ batchId: await paste() });
    expect(await pasted()).toHaveLength(1);
    await vi.waitFor(async () => expect(await pasted()).toEqual([]), { timeout: 60_000 });
    expect((await desk.rows()).map((row) => row.stage)).toEqual(['done']);
  }, 60_000);

  test('what several starts of the program were given within a moment is one offer, each file once', async () => {
    desk.offers.make({ paths: [await desk.picture('a.png')], profileId: null, byStart: true });
    desk.offers.make({ paths: [await desk.picture('b.png')], profileId: null, byStart: true });
    desk.offers.make({ paths: [path.join(desk.folder.path, 'a.png')], profileId: null, byStart: true });
    expect((await desk.ready()).files).toBe(2);
    desk.offers.make({ paths: [await desk.picture('c.png')], profileId: null });
    expect(desk.offers.list()).toHaveLength(2);
  });
});

test('Without an account nothing is looked at; what the program was started with waits for one', async () => {
  const other = await tempFolder();
  const fresh = openDesk({ folder: other.path, settings: keptSettings() });
  try {
    const file = await desk.picture('waiting.png');
    expect(() => fresh.offers.make({ paths: [file], profileId: null })).toThrow(NotReady);
    expect(fresh.offers.make({ paths: [file], profileId: null, byStart: true })).toBe(true);
    expect(fresh.offers.list()).toEqual([]);
    await fresh.handlers['account:try-sandbox']({});
    await vi.waitFor(() => expect(fresh.offers.list()).toMatchObject([{ state: 'ready', files: 1 }]), {
      timeout: 60_000,
      interval: 20,
    });
  } finally {
    await fresh.close();
    await other.dispose();
  }
});

describe('files that are in the library already', () => {
  /** Sends a picture to a client and waits until it is up. */
  async function upload(name: string, client: string): Promise<string> {
    const file = await desk.picture(name);
    const view = await desk.offer([file], desk.clientOf(client));
    const sent = await desk.handlers['offers:send']({
      ...{ id: view.id, revision: view.revision },
      everything: desk.clientOf(client).id,
    });
    if (!sent.done) throw new Error('not sent');
    for (const batchId of sent.value.batches) await desk.handlers['given:send-now']({ batchId });
    const stage = async () => (await desk.rows()).find((row) => row.fileName === name)?.stage;
    await vi.waitFor(async () => expect(await stage()).toBe('done'), { timeout: 60_000, interval: 50 });
    return file;
  }

  test('are counted for each client who has them, and left out where the person leaves it at that', async () => {
    const file = await upload('known.png', TEAS);
    // Another name, the same bytes; and another of the same size.
    const again = await desk.folder.file(`next/${TEAS}/again.png`, await readFile(file));
    await desk.folder.file(`next/${TEAS}/other.png`, Buffer.concat([PNG, Buffer.from('other.png')]));
    await desk.offer([path.dirname(again)]);
    await vi.waitFor(() => expect(desk.offers.list()[0]?.known.looking).toBe(false), { timeout: 60_000 });
    const [view] = desk.offers.list();
    const teas = desk.clientOf(TEAS).id;
    expect(view?.known.clients).toEqual([{ profileId: teas, own: 1, unmatched: 0, all: 1 }]);
    if (view === undefined) return;
    const said = { id: view.id, revision: view.revision };
    const sent = await desk.handlers['offers:send']({ ...said, leaveOut: true });
    expect(sent).toMatchObject({ done: true, value: { files: 1, leftOut: 1 } });
    expect((await desk.rows()).map((row) => row.fileName)).not.toContain('again.png');
  }, 60_000);

  test('end at once with the link that is there when they are sent all the same, without a second copy', async () => {
    const file = await upload('known.png', TEAS);
    const again = await desk.folder.file('again.png', await readFile(file));
    const view = await desk.offer([again], desk.clientOf(TEAS));
    const everything = desk.clientOf(TEAS).id;
    const sent = await desk.handlers['offers:send']({ id: view.id, revision: view.revision, everything });
    if (!sent.done) throw new Error('not sent');
    for (const batchId of sent.value.batches) await desk.handlers['given:send-now']({ batchId });
    const row = async () => (await desk.rows()).find((one) => one.fileName === 'again.png');
    await vi.waitFor(async () => expect(await row()).toMatchObject({ stage: 'closed', closed: 'known' }), {
      ...{ timeout: 60_000, interval: 50 },
    });
    expect((await row())?.accessUrl).toMatch(/^http/);
  }, 60_000);
});
