import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaItemView } from '../../src/shared/model.ts';
import { distinctPicture, EngineRig, type RigClient } from '../support/engine-rig.ts';
import { type LinkHost, medium, startLinkHost } from './gallery/link-host.ts';

let rig: EngineRig;
let teas: RigClient;
let host: LinkHost;

beforeEach(async () => {
  rig = await EngineRig.start();
  teas = await rig.client(0);
  host = await startLinkHost();
});

afterEach(async () => {
  expect(rig.log.bugs).toEqual([]);
  await rig.finish({ nothingUploaded: rig.uploads().length === 0 });
  await host.close();
});

async function add(url: string): Promise<MediaItemView> {
  const added = await rig.engine.publicLinks.add(teas.profile.id, url);
  if (!added.done) throw new Error(JSON.stringify(added.problem));
  return added.value;
}
const items = () => rig.engine.gallery.list(teas.profile.id).items;

test('A public link joins its client’s gallery and no other, without an upload, and its link can be copied', async () => {
  const url = host.says('/poster.jpg', { head: medium('image/jpeg', 1_234) });
  const [item] = await rig.engine.publicLinks.check([(await add(url)).id]);
  expect(item).toMatchObject({ source: 'public', sizeBytes: 1_234, publicLink: { state: 'reachable' } });
  expect(items().map((one) => one.accessUrl)).toEqual([url]);
  const { profile: other } = await rig.client(1);
  expect(rig.engine.gallery.list(other.id).items).toEqual([]);
  expect(await rig.engine.links([], item ? [item.id] : [])).toEqual([
    { url, fileName: 'poster.jpg', client: teas.title },
  ]);
  expect(rig.uploads()).toEqual([]);
  expect(rig.sandbox.ledger.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('It is there after a restart, and gone once it was removed', async () => {
  const { id } = await add(host.says('/poster.jpg', { head: medium('image/jpeg', 1_234) }));
  await rig.engine.publicLinks.check([id]);
  await rig.restart();
  expect(rig.engine.gallery.find(id)).toMatchObject({ fileName: 'poster.jpg', sizeBytes: 1_234 });
  rig.engine.publicLinks.remove([id]);
  expect(rig.engine.gallery.find(id)).toBeUndefined();
  await rig.restart();
  expect(items()).toEqual([]);
});

test('Removing the client takes its links out of view', async () => {
  const { id } = await add(host.says('/poster.jpg', { head: medium('image/jpeg', 1_234) }));
  await rig.engine.publicLinks.check([id]);
  expect(rig.engine.gallery.find(id)).toBeDefined();
  expect(await rig.engine.profiles.remove(teas.profile.id)).toMatchObject({ done: true });
  expect(rig.engine.gallery.list().items).toEqual([]);
  expect(rig.engine.gallery.find(id)).toBeUndefined();
  expect(await rig.engine.links([], [id])).toEqual([]);
});

test('The link of an upload that is in the gallery already is not added a second time', async () => {
  await rig.drop(teas, 'ours.jpg', distinctPicture('ours'));
  await rig.untilStage('ours.jpg', 'done');
  const url = rig.upload('ours.jpg')?.accessUrl ?? '';
  expect(await rig.engine.publicLinks.add(teas.profile.id, url)).toEqual({
    done: false,
    problem: { kind: 'link-known', fileName: 'ours.jpg' },
  });
  expect(items()).toHaveLength(1);
});
