import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../src/engine/api/node-http-door.ts';
import { systemClock } from '../../src/engine/ports/system-clock.ts';
import { thumbProtocol } from '../../src/main/thumb-protocol.ts';
import { createThumbSource } from '../../src/main/thumb-source.ts';
import { failure } from '../../src/shared/failure.ts';
import { mediaItemId, profileId } from '../../src/shared/ids.ts';
import type { MediaItemView } from '../../src/shared/model.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const photo = await readFile(new URL('../media/photo-portrait.jpg', import.meta.url));
const png = await readFile(new URL('../media/alpha.png', import.meta.url));
const heic = await readFile(new URL('../media/photo.heic', import.meta.url));

let server: Server;
let origin: string;
let asked: IncomingMessage[];
let answers: Map<string, Answer>;
let items: Map<string, MediaItemView>;
let originals: Map<string, Uint8Array>;
const ending = new AbortController();

const bytes =
  (body: Uint8Array | string, contentType = 'application/octet-stream'): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  };

/** Puts an item into the gallery and its bytes, and those of its resized copies, on the server. */
function give(id: string, answer: Answer, some: Partial<MediaItemView> = {}): void {
  answers.set(`/${id}`, answer);
  items.set(id, {
    id: mediaItemId(id),
    profileId: profileId('acme'),
    mediaKind: 'image',
    accessUrl: `${origin}/${id}`,
    variants: [],
    ...some,
  } as unknown as MediaItemView);
}

function open(maxThumbBytes: number = LIMITS.maxThumbBytes) {
  const limits = { ...LIMITS, maxThumbBytes };
  const door = nodeHttpDoor({ baseUrl: 'https://api.test/api', clock: systemClock(), limits });
  const find = (id: string) => items.get(id);
  const original = async (id: string, max: number) => {
    const file = originals.get(id);
    return file && file.length <= max ? file : undefined;
  };
  const answer = thumbProtocol(
    createThumbSource({ find, open: door.open, original, limits, signal: ending.signal }),
  );
  return (url: string, method = 'GET') => answer({ url, method });
}

beforeEach(async () => {
  asked = [];
  answers = new Map();
  items = new Map();
  originals = new Map();
  server = createServer((request, response) => {
    asked.push(request);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('A picture of the gallery is served with the type its bytes have, whatever the header says', async () => {
  give('a', bytes(photo, 'text/html'));
  const response = await open()('thumb://media/a');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(await response.arrayBuffer()).equals(photo)).toBe(true);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('It is fetched without credentials', async () => {
  give('a', bytes(photo));
  await open()('thumb://media/a');
  expect(
    asked.map(({ headers }) => [headers['authorization'], headers['profile-key'], headers.cookie]),
  ).toEqual([[undefined, undefined, undefined]]);
});

test('A resized copy is taken where there is one, the item itself where the copy is gone', async () => {
  give('copied', bytes(photo), { variants: [{ label: '1080x1080', accessUrl: `${origin}/copy` }] });
  answers.set('/copy', bytes(png));
  give('gone', bytes(photo), { variants: [{ label: '1080x1080', accessUrl: `${origin}/no-copy` }] });
  const get = open();
  expect((await get('thumb://media/copied')).headers.get('content-type')).toBe('image/png');
  expect((await get('thumb://media/gone')).headers.get('content-type')).toBe('image/jpeg');
});

test('In full size the item itself is taken first, a copy where it is too large or gone, under the same bounds', async () => {
  const variants = [{ label: '1080x1080', accessUrl: `${origin}/copy` }];
  answers.set('/copy', bytes(png));
  give('whole', bytes(photo), { variants });
  give('large', bytes(Buffer.concat([photo, Buffer.alloc(photo.length)])), { variants });
  const get = open(Math.max(photo.length, png.length));
  const typeOf = async (url: string) => (await get(url)).headers.get('content-type');
  expect(await typeOf('thumb://media/whole')).toBe('image/png');
  expect(await typeOf('thumb://media/whole/full')).toBe('image/jpeg');
  expect(await typeOf('thumb://media/large/full')).toBe('image/png');
  give('alone', bytes(photo));
  await get('thumb://media/alone/full');
  await get('thumb://media/alone/full');
  expect(asked.filter(({ url }) => url === '/alone')).toHaveLength(1);
});

test.each([
  'thumb://media/a/full/full',
  'thumb://media/a/other',
  'thumb://upload/a/full',
  'thumb://media//full',
])('%s is nothing', async (url) => {
  give('a', bytes(photo));
  originals.set('a', photo);
  expect((await open()(url)).status).toBe(204);
});

test.each([
  [
    'an SVG, which may carry a script',
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'),
  ],
  ['a page that calls itself a picture', bytes('<!doctype html><script>1</script>', 'image/png')],
  ['a HEIC, which Chromium cannot show', bytes(heic)],
  ['an empty answer', bytes('')],
  [
    'a refusal',
    (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(403).end(photo),
  ],
  [
    'a redirect',
    (_request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(302, { location: '/elsewhere' }).end(),
  ],
])('%s is not shown', async (_what, answer) => {
  answers.set('/elsewhere', bytes(photo));
  give('a', answer);
  expect((await open()('thumb://media/a')).status).toBe(204);
  expect(asked.map((request) => request.url)).not.toContain('/elsewhere');
});

test('A picture over the cap is not shown', async () => {
  give('a', bytes(photo));
  expect((await open(photo.length - 1)('thumb://media/a')).status).toBe(204);
  expect((await open(photo.length)('thumb://media/a')).status).toBe(200);
});

test('A public link’s picture is asked for only once a look has found one of a fitting size there', async () => {
  const link = { checkedAt: 1, failure: null };
  const give1 = (id: string, publicLink: object, sizeBytes: number | null = photo.length) =>
    give(id, bytes(photo), { sizeBytes, publicLink } as unknown as Partial<MediaItemView>);
  give1('unchecked', { ...link, checkedAt: null });
  give1('unreachable', { ...link, failure: failure('redirected') });
  give1('large', link, LIMITS.maxThumbBytes + 1);
  const get = open();
  for (const id of ['unchecked', 'unreachable', 'large']) {
    expect((await get(`thumb://media/${id}`)).status).toBe(204);
  }
  expect(asked).toEqual([]);
  give1('checked', link);
  give1('no-size', link, null);
  expect((await get('thumb://media/checked')).status).toBe(200);
  expect((await get('thumb://media/no-size')).status).toBe(200);
});

test('A public link’s picture is not fetched where its name leads into this network, an upload’s is', async () => {
  const publicLink = { checkedAt: 1, failure: null };
  give('inside', bytes(photo), {
    ...{ source: 'public', sizeBytes: null, publicLink },
    accessUrl: `${origin.replace('127.0.0.1', 'localhost')}/inside`,
  } as unknown as Partial<MediaItemView>);
  const get = open();
  expect((await get('thumb://media/inside')).status).toBe(204);
  expect(asked).toEqual([]);
  items.set('inside', { ...(items.get('inside') as MediaItemView), source: 'server' });
  expect((await get('thumb://media/inside')).status).toBe(200);
});

test('A video is not even asked for: the window shows its icon', async () => {
  give('a', bytes(photo), { mediaKind: 'video' });
  expect((await open()('thumb://media/a')).status).toBe(204);
  expect(asked).toEqual([]);
});

test.each([
  'thumb://media/',
  'thumb://media/b',
  'thumb://media/a/b',
  'thumb://media/%',
  'thumb://other/a',
  'https://media/a',
])('%s asks for nothing', async (url) => {
  give('a', bytes(photo));
  expect((await open()(url)).status).toBe(204);
  expect(asked).toEqual([]);
});

test('An id with signs of its own in it arrives whole', async () => {
  give('a', bytes(photo));
  items.set('server:x/ü?', { ...(items.get('a') as MediaItemView), id: mediaItemId('server:x/ü?') });
  expect((await open()(`thumb://media/${encodeURIComponent('server:x/ü?')}`)).status).toBe(200);
});

test('The same picture is fetched once, also when many ask at the same moment', async () => {
  give('a', bytes(photo));
  const get = open();
  await Promise.all(Array.from({ length: 20 }, () => get('thumb://media/a')));
  await get('thumb://media/a');
  expect(asked.length).toBe(1);
});

test('Never more than four are fetched at one time', async () => {
  let open_ = 0;
  let most = 0;
  const slow: Answer = (_request, response) => {
    open_ += 1;
    most = Math.max(most, open_);
    setImmediate(() => {
      open_ -= 1;
      response.writeHead(200).end(png);
    });
  };
  const ids = Array.from({ length: 30 }, (_, index) => `item-${index}`);
  for (const id of ids) give(id, slow);
  const get = open();
  const statuses = await Promise.all(ids.map(async (id) => (await get(`thumb://media/${id}`)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(most).toBeLessThanOrEqual(4);
  expect(most).toBeGreaterThan(1);
});

test('An upload shows its own file, and nothing where the file is no picture, too large or gone', async () => {
  originals.set('here', photo);
  originals.set('heic', heic);
  const answer = await open()('thumb://upload/here');
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await answer.arrayBuffer()).equals(photo)).toBe(true);
  expect((await open()('thumb://upload/heic')).status).toBe(204);
  expect((await open()('thumb://upload/gone')).status).toBe(204);
  expect((await open(1_000)('thumb://upload/here')).status).toBe(204);
  expect((await open()('thumb://upload/%E0%A4%A')).status).toBe(204);
  expect((await open()('thumb://elsewhere/here')).status).toBe(204);
  expect(asked).toHaveLength(0);
});
