import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaItemView } from '../../src/shared/model.ts';
import { type LinkHost, medium, startLinkHost } from '../engine/gallery/link-host.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

let folder: TempFolder;
let host: LinkHost;
let desk: OpenDesk;
beforeEach(async () => {
  folder = await tempFolder();
  host = await startLinkHost();
  desk = openDesk({ folder: folder.path, settings: keptSettings() });
});
afterEach(async () => {
  await desk.close();
  await host.close();
  await folder.dispose();
  expect(desk.bugs).toEqual([]);
});

const changes = (after?: string) => desk.handlers['gallery:changes'](after === undefined ? {} : { after });

test('Several links are copied in five formats, each in the order they were chosen', async () => {
  await desk.handlers['account:try-sandbox']({});
  const clients = (await desk.handlers['app:snapshot']({})).profiles;
  const items: MediaItemView[] = [];
  for (const [at, name] of ['one.jpg', 'two.jpg', 'three.jpg'].entries()) {
    const client = clients[at];
    if (client === undefined) throw new Error('no client');
    const url = host.says(`/${name}`, { head: medium('image/jpeg', 77) });
    const added = await desk.handlers['public-links:add']({ profileId: client.id, url });
    if (!added.done) throw new Error(JSON.stringify(added.problem));
    items.push(added.value);
  }
  // As in the window: chosen is what is shown, and a busy computer merges the clients' items over several questions.
  for (let page = await changes(); page.more; ) page = await changes(page.cursor);
  const [one, two, three] = items.map(({ id }) => id);
  if (one === undefined || two === undefined || three === undefined) throw new Error('three were added');
  for (const media of [
    [two, three, one],
    [three, one, two],
  ])
    for (const format of ['plain', 'markdown', 'html', 'csv', 'json'] as const) {
      expect(await desk.handlers['links:copy']({ media, format })).toEqual({ copied: 3 });
      const text = desk.desktop.copied.at(-1) ?? '';
      const places = media.map((id) => text.indexOf(items.find((item) => item.id === id)?.accessUrl ?? '?'));
      expect(
        places.every((place) => place >= 0),
        format,
      ).toBe(true);
      expect(
        [...places].sort((a, b) => a - b),
        format,
      ).toEqual(places);
    }
});
