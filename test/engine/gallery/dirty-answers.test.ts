import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { mediaApi } from '../../../src/engine/api/media-api.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { createGallery, type Gallery } from '../../../src/engine/gallery/gallery.ts';
import { GalleryIndex } from '../../../src/engine/gallery/gallery-index.ts';
import { ledgerOf, mediaCache } from '../../../src/engine/gallery-joint.ts';
import { Secret } from '../../../src/engine/secret.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import type { AccountStore, Store } from '../../../src/engine/store/store.ts';
import { accountId, profileId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';
import { ok } from '../../../src/shared/result.ts';
import { SECOND } from '../../../src/shared/units.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { httpAnswer, type RawServer, startRawServer } from '../../support/raw-server.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { mediaFarEnd, type Said } from './media-far-end.ts';

const ACME = profileId('acme');
const LINK = 'https://images.example/';
const signal = new AbortController().signal;
const good = (...names: readonly string[]) =>
  names.map((name) => ({ id: name, url: `${LINK}${name}`, fileName: name, size: '5' }));

let folder: TempFolder;
let database: Store;
let store: AccountStore;
let server: RawServer;
let clock: FakeClock;
let door: ReturnType<typeof nodeHttpDoor>;
let gallery: Gallery;
let said: Said;

/** The gallery over what is in the store, as after a start. */
function start(): Gallery {
  return createGallery({
    ...{ api: mediaApi(door), clock, limits: LIMITS, log: memoryLog(), cache: mediaCache(store) },
    ledger: (profile) => ledgerOf(store, profile),
    links: () => [],
    pace: { waitsUntil: () => 0, spend: () => undefined, worked: () => undefined, pause: () => undefined },
    credentials: async () => ok({ apiKey: new Secret('ACCOUNT-KEY-1'), profileKey: new Secret('acme') }),
    changed: () => undefined,
  });
}

beforeEach(async () => {
  folder = await tempFolder();
  clock = fakeClock();
  database = openStore({ path: `${folder.path}/test.db`, clock, log: memoryLog() });
  store = database.account(accountId('test'));
  const key = { keyLast4: '0000', keyPrint: 'print' };
  store.profiles.insert({
    id: ACME,
    name: 'Acme',
    primary: false,
    ...key,
    state: 'working',
    checkedAt: null,
  });
  server = await startRawServer(mediaFarEnd({ to: () => said, asked: () => undefined }));
  door = nodeHttpDoor({ baseUrl: `${server.origin}/api`, clock, limits: LIMITS });
  gallery = start();
  await hear(good('a.png', 'b.png'));
});
afterEach(async () => {
  door.close();
  await server.close();
  database.close();
  await folder.dispose();
});

/** The far end says this, and the person asks for the list. */
async function hear(body: unknown): Promise<void> {
  said = httpAnswer(200, typeof body === 'string' ? body : JSON.stringify(body));
  await gallery.refresh([ACME], signal, true);
}

const items = (of = gallery): readonly MediaItemView[] => of.list([ACME]).items;
const names = (of = gallery): readonly string[] =>
  items(of)
    .map(({ fileName }) => fileName)
    .sort();

describe('A list is not blanked', () => {
  test.each([
    ['null', null],
    ['a word', '"nothing here"'],
    ['a number', 7],
    ['an object with other things', { hello: 1 }],
    ['an empty object', {}],
    ['nulls', [null, null]],
    ['entries without a link', [{ id: '1', fileName: 'a.png' }]],
    ['entries whose links are scripts', [{ url: 'javascript:alert(1)' }, { url: 'data:text/html,x' }]],
    ['half of its JSON', '[{"id":"a.png","url":"https://ima'],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['nothing at all', ''],
    ['an error inside a good answer', { status: 'error', code: 101, message: 'not now' }],
  ])('by %s: what was read before stays, with the reason', async (_what, body) => {
    await hear(body);
    expect(names()).toEqual(['a.png', 'b.png']);
    expect(gallery.list([ACME]).unread).toMatchObject([{ profileId: ACME }]);
    // Nor is it after a restart.
    expect(names(start())).toEqual(['a.png', 'b.png']);
  });

  test('by a far end that does not answer for 30 seconds', async () => {
    said = () => new Promise<Buffer>(() => undefined);
    const asked = gallery.refresh([ACME], signal, true);
    await clock.advanceUntil(() => !gallery.list([ACME]).loading, { stepMs: 5 * SECOND });
    await asked;
    expect(names()).toEqual(['a.png', 'b.png']);
    expect(gallery.list([ACME]).unread).toMatchObject([{ failure: { code: 'network-timeout' } }]);
  });

  test('by a kept list that was damaged on disk: it is read again', async () => {
    for (const damaged of ['[{"serverId', '{"a":1}', 'null']) {
      const raw = new DatabaseSync(`${folder.path}/test.db`);
      raw.prepare('UPDATE media_lists SET items = ?').run(damaged);
      raw.close();
      gallery = start();
      expect(items()).toEqual([]);
      await hear(good('a.png', 'b.png'));
      expect(names()).toEqual(['a.png', 'b.png']);
    }
  });

  test('only by a list that is truly empty', async () => {
    await hear([]);
    expect([names(), gallery.list([ACME]).unread]).toEqual([[], []]);
  });
});

describe('Of a list in bad order', () => {
  test('everything that can be used is shown once, and no link that is no web link', async () => {
    await hear([
      null,
      'text',
      [],
      { url: 7 },
      ...good('a.png', 'a.png', 'c.png'),
      { id: 'a.png', url: `${LINK}a.png`, fileName: 'another name.png' },
      { url: 'javascript:alert(1)', fileName: 'x.png' },
      { url: 'file:///etc/passwd' },
      { url: 'https://user:word@images.example/d.png' },
      {
        id: null,
        url: `${LINK}e.png`,
        fileName: null,
        size: {},
        timeCreated: [],
        expiresAt: 'never',
        description: 9,
      },
    ]);
    expect(names()).toEqual(['a.png', 'c.png', 'e.png']);
    expect(items().every(({ accessUrl }) => accessUrl.startsWith(LINK))).toBe(true);
    expect(items().find(({ fileName }) => fileName === 'e.png')).toMatchObject({
      ...{ sizeBytes: null, createdAt: null, expiresAt: null, description: '9' },
    });
  });

  test('two items of one id stand once, and keep their id over readings', async () => {
    await hear([...good('a.png'), { id: 'a.png', url: `${LINK}other.png`, fileName: 'other.png' }]);
    const ids = items().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await hear(good('a.png'));
    expect(ids).toContain(items()[0]?.id);
  });

  test('HTML stays text, a past end stays a past end, and HEIC tells its type and size', async () => {
    const fileName = '<img src=x onerror=alert(1)>.heic';
    await hear([{ ...good('a')[0], fileName, size: '2400000', expiresAt: '2001-01-01T00:00:00Z' }]);
    expect(items()).toMatchObject([
      { fileName, format: 'HEIC', mediaKind: 'image', sizeBytes: 2_400_000, expiresAt: Date.UTC(2001, 0, 1) },
    ]);
  });

  test('page by page it is the same as all at once', async () => {
    await hear([...good('a.png', 'b.png', 'c.png'), null, { url: 'javascript:1' }]);
    const index = new GalleryIndex({
      ...{ clock, name: 'one' },
      profiles: () => [ACME],
      merge: (profile) => gallery.merge(profile),
    });
    expect(new Set(index.changes(undefined).items)).toEqual(new Set(items()));
  });
});
