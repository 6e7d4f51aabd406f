import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { systemClock, systemRandom } from '../../../src/engine/ports/system-clock.ts';
import { thumbProtocol } from '../../../src/main/thumb-protocol.ts';
import { createThumbSource } from '../../../src/main/thumb-source.ts';
import { ShrinkDesk } from '../../../src/main/thumbs/shrink-desk.ts';
import { ThumbStore } from '../../../src/main/thumbs/thumb-store.ts';
import { mediaItemId, profileId, type UploadId, uploadId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const media = async (name: string) => readFile(new URL(`../../media/${name}`, import.meta.url));
/** 81 KiB of PNG: more than is small enough as it is. */
const png = Buffer.concat([await media('square-1080.png'), Buffer.alloc(80_000)]);
const webp = await media('photo.webp');

let folder: TempFolder;
let server: Server;
let origin: string;
let asked: string[];
let items: Map<string, MediaItemView>;
let originals: Map<UploadId, Uint8Array>;
/** What the window makes of the next picture. */
let made: string | null;
const clock = systemClock();
const ending = new AbortController();

beforeEach(async () => {
  folder = await tempFolder();
  [asked, items, originals, made] = [[], new Map(), new Map(), webp.toString('base64')];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(png);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  if (server.listening) await offline();
  await folder.dispose();
});

const offline = async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

function give(id: string, some: Partial<MediaItemView> = {}): void {
  items.set(id, {
    ...{ id: mediaItemId(id), profileId: profileId('acme'), mediaKind: 'image', source: 'server' },
    ...{ accessUrl: `${origin}/${id}`, sizeBytes: png.length, variants: [], uploadId: null },
    ...some,
  } as unknown as MediaItemView);
}

/** The program as it starts: what is in memory is new, what is on disk is there. */
function start() {
  const random = systemRandom(clock);
  const shrunk: (string | null)[] = [];
  const drawn: string[] = [];
  const shrinking = new ShrinkDesk({
    ...{ clock, random, of: 'picture' as const },
    tell(change) {
      if (change.kind !== 'shrink') return;
      void (async () => {
        const source = await protocol({ url: `thumb://source/${change.token}`, method: 'GET' });
        shrunk.push(source.headers.get('content-type'));
        await shrinking.made(change.token, made);
      })();
    },
  });
  const door = nodeHttpDoor({ baseUrl: 'https://api.test/api', clock, limits: LIMITS });
  const source = createThumbSource({
    find: (id) => items.get(id),
    open: door.open,
    limits: LIMITS,
    original: async (id) => originals.get(id),
    contentOf: (id) => (originals.has(id) ? [`sha256 of ${id}`, `file ${id}`] : []),
    store: new ThumbStore({
      ...{ clock, random, log: memoryLog(), maxBytes: 1_000_000 },
      folder: path.join(folder.path, 'thumbs'),
    }),
    shrink: (picture) => shrinking.shrink(picture),
    isFilm: (id) => id.startsWith('film'),
    async poster(film, name) {
      drawn.push(name, film.uploadId ?? film.link?.url.slice(origin.length) ?? '');
      return made === null ? undefined : { contentType: 'image/webp', bytes: new Uint8Array(webp) };
    },
    signal: ending.signal,
  });
  const protocol = thumbProtocol(source, shrinking);
  const get = async (url: string) => {
    const response = await protocol({ url, method: 'GET' });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), response };
  };
  return { get, shrunk, drawn };
}

test('A large picture is made small once, and the small one is there after a restart without a network', async () => {
  give('a');
  const first = start();
  expect((await first.get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  expect((await first.get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  expect([first.shrunk, asked]).toEqual([['image/png'], ['/a']]);
  await offline();
  const again = start();
  expect((await again.get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  expect((await again.get('thumb://media/a/full')).bytes.equals(webp)).toBe(true);
  expect(again.shrunk).toEqual([]);
});

test('In full size it is shown as it is', async () => {
  give('a');
  const { get } = start();
  await get('thumb://media/a');
  expect((await get('thumb://media/a/full')).bytes.equals(png)).toBe(true);
});

test('What lies at the same link with another size is another picture', async () => {
  give('a');
  await start().get('thumb://media/a');
  give('a', { sizeBytes: 7 });
  await start().get('thumb://media/a');
  expect(asked).toEqual(['/a', '/a']);
});

test('An item of ours is made small from its original here, and nobody is asked', async () => {
  const id = uploadId('u1');
  give('a', { uploadId: id });
  originals.set(id, png);
  const { get, shrunk } = start();
  expect((await get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  expect((await get('thumb://upload/u1')).bytes.equals(webp)).toBe(true);
  expect([shrunk.length, asked]).toEqual([1, []]);
});

test('Where the window can make none, the picture is shown as it is and nothing is kept', async () => {
  made = null;
  give('a');
  expect((await start().get('thumb://media/a')).bytes.equals(png)).toBe(true);
  made = webp.toString('base64');
  expect((await start().get('thumb://media/a')).bytes.equals(webp)).toBe(true);
});

test('A picture that is small already is kept as it is', async () => {
  const id = uploadId('u1');
  give('a', { uploadId: id });
  originals.set(id, webp);
  const { get, shrunk } = start();
  expect((await get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  originals.clear();
  expect(shrunk).toEqual([]);
});

test('A film has a frame for a picture, by the same names as a picture, and it is there after a restart', async () => {
  give('a', { mediaKind: 'video' });
  const first = start();
  expect((await first.get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  await first.get('thumb://media/a');
  expect(first.drawn).toEqual([`link ${png.length} ${origin}/a`, '/a']);
  await offline();
  const again = start();
  expect((await again.get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  expect((await again.get('thumb://media/a/full')).status).toBe(204);
  expect([again.drawn, again.shrunk, asked]).toEqual([[], [], []]);
});

test('A row whose file is a film has a frame of that file, and its item in the gallery the same', async () => {
  const id = uploadId('film1');
  originals.set(id, png);
  give('a', { mediaKind: 'video', uploadId: id });
  const { get, drawn } = start();
  expect((await get('thumb://upload/film1')).bytes.equals(webp)).toBe(true);
  expect((await get('thumb://media/a')).bytes.equals(webp)).toBe(true);
  expect(drawn).toEqual(['sha256 of film1', 'film1']);
});

test('A film that has no picture is asked for again, and of a link that was not looked at there is none', async () => {
  made = null;
  give('a', { mediaKind: 'video' });
  const { get, drawn } = start();
  expect((await get('thumb://media/a')).status).toBe(204);
  made = 'one';
  expect((await get('thumb://media/a')).status).toBe(200);
  expect(drawn).toHaveLength(4);
  const publicLink = { checkedAt: null, failure: null } as MediaItemView['publicLink'];
  give('b', { mediaKind: 'video', source: 'public', ...(publicLink && { publicLink }) });
  expect((await get('thumb://media/b')).status).toBe(204);
  expect(drawn).toHaveLength(4);
});

test('Only what is to be made small is for scripts to read, and only while it is wanted', async () => {
  give('a');
  const { get } = start();
  const shown = await get('thumb://media/a');
  expect(shown.response.headers.get('access-control-allow-origin')).toBeNull();
  expect((await get('thumb://source/a')).status).toBe(204);
  expect((await get('thumb://source/')).status).toBe(204);
});
