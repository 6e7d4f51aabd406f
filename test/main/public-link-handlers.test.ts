import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotReady } from '../../src/main/not-ready.ts';
import { SANDBOX_API_KEY, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { MediaItemView } from '../../src/shared/model.ts';
import { type LinkHost, medium, startLinkHost } from '../engine/gallery/link-host.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { galleryOf } from './gallery-of.ts';
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

async function firstClient() {
  await desk.handlers['account:try-sandbox']({});
  const [client] = (await desk.handlers['app:snapshot']({})).profiles;
  if (client === undefined) throw new Error('no client');
  return client;
}

async function add(url: string): Promise<MediaItemView> {
  const added = await desk.handlers['public-links:add']({ profileId: (await firstClient()).id, url });
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  return added.value;
}

test('A link is added, checked, copied in every format and removed by its id', async () => {
  const client = await firstClient();
  const url = host.says('/hero%20shot.jpg', { head: medium('image/jpeg', 77) });
  const { id } = await add(url);
  expect(await desk.handlers['public-links:check']({ ids: [id] })).toMatchObject([
    { id, sizeBytes: 77, publicLink: { state: 'reachable', contentType: 'image/jpeg' } },
  ]);
  for (const format of ['plain', 'markdown', 'csv', 'json'] as const) {
    expect(await desk.handlers['links:copy']({ media: [id], format })).toEqual({ copied: 1 });
  }
  expect(desk.desktop.copied).toEqual([
    url,
    `[hero shot.jpg](${url})`,
    `client,file,url\r\n"${client.name}","hero shot.jpg","${url}"\r\n`,
    JSON.stringify({ mediaUrls: [url] }, null, 2),
  ]);
  expect(await desk.handlers['public-links:remove']({ ids: [id] })).toEqual({ count: 1 });
  expect(await desk.handlers['public-links:remove']({ ids: [id] })).toEqual({ count: 0 });
  expect(await galleryOf(desk)).toEqual([]);
  expect(await desk.handlers['links:copy']({ media: [id], format: 'plain' })).toEqual({ copied: 0 });
});

test('The window hears of the gallery when a link comes, was checked and goes', async () => {
  const { id, profileId } = await add(host.says('/a.jpg', { head: medium('image/jpeg', 77) }));
  const told = () =>
    desk.changes.filter((one) => one.kind === 'gallery' && one.profileId === profileId).length;
  await desk.handlers['public-links:check']({ ids: [id] });
  const checked = told();
  expect(checked).toBeGreaterThanOrEqual(2);
  await desk.handlers['public-links:remove']({ ids: [id] });
  expect(told()).toBe(checked + 1);
});

test('Without an account no link is added', async () => {
  const add = { profileId: 'p' as never, url: 'https://media.example.com/a.jpg' };
  await expect(desk.handlers['public-links:add'](add)).rejects.toBeInstanceOf(NotReady);
});

test('Under a real account a link to this computer is refused unasked: Ayrshare could not open it', async () => {
  const far = await startSandbox({ dataDir: `${folder.path}/far` });
  const real = openDesk({
    folder: await folder.folder('real'),
    settings: keptSettings(),
    apiBase: far.baseUrl,
  });
  try {
    const connect = { apiKey: SANDBOX_API_KEY, storage: 'session' } as const;
    expect(await real.handlers['account:connect'](connect)).toMatchObject({ done: true });
    const [own] = (await real.handlers['app:snapshot']({})).profiles;
    if (own === undefined) throw new Error('no client');
    const url = host.says('/a.jpg', { head: medium('image/jpeg', 77) });
    const refused = { done: false, problem: { kind: 'link-refused', reason: 'private' } };
    expect(await real.handlers['public-links:add']({ profileId: own.id, url })).toEqual(refused);
    expect(host.asked).toEqual([]);
  } finally {
    await real.close();
    await far.stop();
  }
});
