import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OFFER_REFUSALS } from '../../src/main/offers/offer-contents.ts';
import { MAX_OPEN_OFFERS } from '../../src/main/offers/offers.ts';
import type { OfferView } from '../../src/shared/offer.ts';
import { type OfferDesk, openOfferDesk, PNG, TEAS, VELO } from './offer-desk.ts';

let desk: OfferDesk;
beforeEach(async () => {
  desk = await openOfferDesk();
});
afterEach(async () => {
  await desk.close();
  expect(desk.bugs).toEqual([]);
});

describe('an offer', () => {
  test('tells how many files are for which client, for none, and refused, before anything is given', async () => {
    const view = await desk.offer([await desk.shoot()]);
    expect(view).toMatchObject({
      profileId: null,
      files: 4,
      matched: [
        { profileId: desk.clientOf(TEAS).id, files: 2 },
        { profileId: desk.clientOf(VELO).id, files: 1, names: ['wheel.png'] },
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
    expect(await desk.rows()).toEqual([]);
    expect(desk.changes).toContainEqual({ kind: 'offer', offer: view });
    expect((await desk.handlers['app:snapshot']({})).offers).toEqual([view]);
  });

  test('names no full path anywhere', async () => {
    const view = await desk.offer([await desk.shoot()]);
    expect(JSON.stringify(view)).not.toContain(desk.folder.path);
  });

  test('counts a file once that two given paths lead to', async () => {
    const file = await desk.picture('one/alone.png');
    expect((await desk.offer([file, path.dirname(file), file])).files).toBe(1);
  });

  test('tells the first refused files by name and counts the others', async () => {
    for (let index = 0; index < OFFER_REFUSALS + 20; index += 1) {
      await desk.folder.file(`notes/${index}.txt`, 'no picture');
    }
    const view = await desk.offer([path.join(desk.folder.path, 'notes')]);
    expect(view.refusedCount).toBe(OFFER_REFUSALS + 20);
    expect(view.refused).toHaveLength(OFFER_REFUSALS);
  });

  test('that was discarded is gone, gives nothing, and its look has ended', async () => {
    desk.offers.make({ paths: [await desk.shoot()], profileId: null });
    const [open] = desk.offers.list();
    if (open === undefined) throw new Error('nothing is offered');
    expect(open.state).toBe('looking');
    await desk.handlers['offers:discard']({ id: open.id });
    expect(desk.offers.list()).toEqual([]);
    expect(await desk.handlers['offers:send']({ id: open.id, revision: open.revision })).toEqual({
      done: false,
      problem: { kind: 'gone' },
    });
    expect(desk.changes.at(-1)).toEqual({ kind: 'offer-closed', id: open.id });
    expect(await desk.rows()).toEqual([]);
  });

  test('cannot be sent while its number is not known', async () => {
    desk.offers.make({ paths: [await desk.shoot()], profileId: null });
    const [open] = desk.offers.list();
    const sent = await desk.handlers['offers:send']({
      ...{ id: open?.id ?? ('' as OfferView['id']), revision: open?.revision ?? 0 },
    });
    expect(sent).toEqual({ done: false, problem: { kind: 'still-looking' } });
    await desk.ready();
  });

  test('of a client who is removed meanwhile has no client any more', async () => {
    const velo = desk.clientOf(VELO);
    const shown = await desk.offer([await desk.shoot()], velo);
    expect(await desk.handlers['profiles:remove']({ id: velo.id })).toEqual({ done: true, value: null });
    const unmatched = desk.clientOf(TEAS).id;
    const stale = { id: shown.id, revision: shown.revision, unmatched };
    expect(await desk.handlers['offers:send'](stale)).toEqual({
      ...{ done: false, problem: { kind: 'still-looking' } },
    });
    expect(await desk.rows()).toEqual([]);
    const [view] = desk.offers.list();
    expect(view).toMatchObject({ profileId: null, unmatched: { files: 2 } });
    expect(view?.matched.map((part) => part.profileId)).toEqual([desk.clientOf(TEAS).id]);
  });

  test('one more than may wait is refused', async () => {
    const file = await desk.picture('one.png');
    const made = Array.from({ length: MAX_OPEN_OFFERS + 1 }, () =>
      desk.offers.make({ paths: [file], profileId: null }),
    );
    expect(made.filter(Boolean)).toHaveLength(MAX_OPEN_OFFERS);
    expect(made.at(-1)).toBe(false);
  });

  test('does not outlive its account', async () => {
    await desk.offer([await desk.shoot()]);
    await desk.account.stop();
    desk.offers.switched();
    expect(desk.offers.list()).toEqual([]);
  });
});
