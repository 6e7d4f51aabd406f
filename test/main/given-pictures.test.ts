import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock, systemRandom } from '../../src/engine/ports/system-clock.ts';
import { openPictures } from '../../src/main/open-pictures.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type OfferDesk, openOfferDesk, PNG, TEAS, VELO } from './offer-desk.ts';

let desk: OfferDesk;
let ask: (url: string) => Promise<Response>;
beforeEach(async () => {
  desk = await openOfferDesk();
  const clock = systemClock();
  const { thumb } = openPictures({
    ...{ clock, random: systemRandom(clock), log: memoryLog(), dataDir: desk.folder.path },
    ...{ account: desk.account, offers: desk.offers, tell: () => {} },
    signal: new AbortController().signal,
  });
  ask = async (url) => thumb({ url, method: 'GET' });
});
afterEach(async () => {
  await desk.close();
  expect(desk.bugs).toEqual([]);
});

test('each part of an offer has its own pictures, first three, and the signs of what has none', async () => {
  for (let count = 1; count <= 5; count += 1) await desk.picture(`shoot/${TEAS}/${count}.png`);
  await desk.folder.file(
    `shoot/${VELO}/ride.mp4`,
    Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2', 'latin1'),
  );
  const view = await desk.offer([path.join(desk.folder.path, 'shoot')]);
  const [teas, velo] = view.matched;
  expect(teas?.pictures.map((one) => one.kind)).toEqual(['image', 'image', 'image']);
  expect(velo?.pictures).toEqual([{ kind: 'video', place: null }]);
  for (const { place } of teas?.pictures ?? []) {
    const shown = await ask(`thumb://offer/${view.id}/${place}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer()).subarray(0, PNG.length)).toEqual(PNG);
  }
  expect((await ask(`thumb://offer/${view.id}/3`)).status).toBe(204);
});

test('there is no picture of a file that is gone, of an offer that is gone, or of an address made up', async () => {
  const file = await desk.picture('loose.png');
  const view = await desk.offer([file]);
  for (const made of ['-1', '1.0', '0/full', '%2e%2e', '../0', '1e3', '', '9999999'])
    expect((await ask(`thumb://offer/${view.id}/${made}`)).status).toBe(204);
  for (const url of ['thumb://offer/0/0', `thumb://given/${view.id}/0`, `thumb://upload/${view.id}/0`])
    expect((await ask(url)).status).toBe(204);
  await rm(file);
  expect((await ask(`thumb://offer/${view.id}/0`)).status).toBe(204);
  await desk.picture('loose.png');
  expect((await ask(`thumb://offer/${view.id}/0`)).status).toBe(200);
  await desk.handlers['offers:discard']({ id: view.id });
  expect((await ask(`thumb://offer/${view.id}/0`)).status).toBe(204);
});

test('what is held has its pictures until it is taken back', async () => {
  const view = await desk.offer([await desk.picture('held.png')]);
  const everything = desk.clientOf(TEAS).id;
  const sent = await desk.handlers['offers:send']({ id: view.id, revision: view.revision, everything });
  const [batchId] = sent.done ? sent.value.batches : [];
  if (batchId === undefined) throw new Error('not sent');
  const url = `thumb://given/${encodeURIComponent(batchId)}`;
  expect((await ask(`${url}/0`)).status).toBe(200);
  expect((await ask(`${url}/1`)).status).toBe(204);
  await desk.handlers['given:undo']({ batchId });
  expect((await ask(`${url}/0`)).status).toBe(204);
});
