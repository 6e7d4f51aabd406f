import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { systemClock } from '../../../src/engine/ports/system-clock.ts';
import type { OpenOriginal } from '../../../src/engine/queue/read-original.ts';
import { filmProtocol } from '../../../src/main/films/film-protocol.ts';
import { FilmSource } from '../../../src/main/films/film-source.ts';
import { failure } from '../../../src/shared/failure.ts';
import { mediaItemId, profileId, uploadId } from '../../../src/shared/ids.ts';
import type { MediaItemView } from '../../../src/shared/model.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const mp4 = await readFile(new URL('../../media/clip-h264.mp4', import.meta.url));
const mov = await readFile(new URL('../../media/clip-h264.mov', import.meta.url));
const avi = await readFile(new URL('../../media/clip.avi', import.meta.url));

let folder: TempFolder;
let server: Server;
let origin: string;
let asked: IncomingMessage[];
let answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
let items: Map<string, MediaItemView>;
let originals: Map<string, string>;
let closed: number;
let ending: AbortController;
let get: (url: string, range?: string, method?: string) => Promise<Response>;

/** A host that knows ranges, as storage hosts do. */
const ranged = (bytes: Uint8Array) => (request: IncomingMessage, response: ServerResponse) => {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (first === undefined) return void response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  const start = Number(first);
  if (start >= bytes.length) return void response.writeHead(416).end();
  const end = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1;
  const headers = {
    'content-range': `bytes ${start}-${end}/${bytes.length}`,
    'content-length': end - start + 1,
  };
  response.writeHead(206, headers).end(bytes.subarray(start, end + 1));
};

function give(id: string, some: Partial<MediaItemView> = {}): void {
  items.set(id, {
    id: mediaItemId(id),
    profileId: profileId('acme'),
    mediaKind: 'video',
    accessUrl: `${origin}/${id}`,
    uploadId: null,
    source: 'server',
    variants: [],
    ...some,
  } as unknown as MediaItemView);
}

async function original(id: string): Promise<OpenOriginal | undefined> {
  const path = originals.get(id);
  const opened = path === undefined ? undefined : await nodeFilePort().open(path);
  if (!opened?.ok) return undefined;
  const file = opened.value;
  const close = () => {
    closed += 1;
    return file.close();
  };
  return { file: { ...file, close }, size: (await file.stat()).size };
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

beforeEach(async () => {
  folder = await tempFolder();
  [asked, answers, items, originals, closed] = [[], new Map(), new Map(), new Map(), 0];
  ending = new AbortController();
  server = createServer((request, response) => {
    asked.push(request);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const door = nodeHttpDoor({ baseUrl: 'https://api.test/api', clock: systemClock(), limits: LIMITS });
  const source = new FilmSource({
    find: (id) => items.get(id),
    original,
    stream: door.stream,
    signal: ending.signal,
  });
  const protocol = filmProtocol(source, { source: () => undefined });
  get = (url, range, method = 'GET') =>
    protocol({ url, method, headers: new Headers(range === undefined ? {} : { range }) });
});
afterEach(async () => {
  ending.abort();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await folder.dispose();
});

describe('A film that is on this computer', () => {
  beforeEach(async () => {
    originals.set('u1', await folder.file('clip.mp4', mp4));
    give('a', { uploadId: uploadId('u1') });
  });

  test('is served whole, with the type its bytes have, and nobody else is asked', async () => {
    const response = await get('media://item/a');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect((await bytesOf(response)).equals(mp4)).toBe(true);
    expect([asked.length, closed]).toEqual([0, 1]);
  });

  test.each([
    ['bytes=0-', 0, mp4.length - 1],
    ['bytes=100-299', 100, 299],
    ['bytes=40000-99999999', 40_000, mp4.length - 1],
    ['bytes=-50', mp4.length - 50, mp4.length - 1],
  ])('is served in the part that is asked for: %s', async (range, start, end) => {
    const response = await get('media://item/a', range);
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${mp4.length}`);
    expect(response.headers.get('content-length')).toBe(String(end - start + 1));
    expect((await bytesOf(response)).equals(mp4.subarray(start, end + 1))).toBe(true);
    expect(closed).toBe(1);
  });

  test('has no part behind its end, and is whole for what is no range', async () => {
    expect((await get('media://item/a', `bytes=${mp4.length}-`)).status).toBe(416);
    for (const odd of ['bytes=9-3', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=-']) {
      const response = await get('media://item/a', odd);
      expect(response.status).toBe(200);
      await response.body?.cancel();
    }
    expect(closed).toBe(5);
  });

  test('is let go of when its player leaves, also before the first byte was taken', async () => {
    const never = await get('media://item/a');
    await never.body?.cancel();
    const begun = (await get('media://item/a')).body?.getReader();
    await begun?.read();
    await begun?.cancel();
    expect(closed).toBe(2);
  });

  test('ends the oldest of too many, and all of them with the program', async () => {
    const open = [];
    for (let n = 0; n < 6; n += 1) open.push(await get('media://item/a'));
    expect(closed).toBe(2);
    ending.abort();
    expect(closed).toBe(6);
  });

  test('is taken from its link when the file is gone', async () => {
    originals.clear();
    answers.set('/a', ranged(mov));
    const response = await get('media://item/a');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'video/quicktime']);
    expect((await bytesOf(response)).equals(mov)).toBe(true);
  });
});

describe('A film at its link', () => {
  test('is streamed in the part that is asked for, without credentials', async () => {
    answers.set('/a', ranged(mp4));
    give('a');
    const response = await get('media://item/a', 'bytes=1000-');
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes 1000-${mp4.length - 1}/${mp4.length}`);
    expect((await bytesOf(response)).equals(mp4.subarray(1_000))).toBe(true);
    expect(asked.map(({ headers }) => [headers.range, headers.authorization, headers.cookie])).toEqual([
      ['bytes=0-4099', undefined, undefined],
      ['bytes=1000-', undefined, undefined],
    ]);
    expect((await get('media://item/a', 'bytes=99999999-')).status).toBe(416);
  });

  test('is whole from a host that knows no ranges', async () => {
    answers.set('/a', (_request, response) => void response.writeHead(200).end(mp4));
    give('a');
    const response = await get('media://item/a', 'bytes=0-');
    expect([response.status, response.headers.get('content-range')]).toEqual([200, null]);
    expect((await bytesOf(response)).equals(mp4)).toBe(true);
  });

  test('is taken as it is played: what is left is not fetched, and its connection goes', async () => {
    let left: Promise<unknown> = Promise.resolve();
    answers.set('/a', (request, response) => {
      response.writeHead(200);
      response.write(mp4.subarray(0, 5_000));
      if (request.headers.range === 'bytes=0-')
        left = new Promise((resolve) => response.on('close', resolve));
    });
    give('a');
    const reader = (await get('media://item/a', 'bytes=0-')).body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    await left;
  });

  test.each([
    ['an AVI, which Chromium does not play', ranged(avi)],
    ['a page that calls itself a film', ranged(Buffer.from('<!doctype html><script>1</script>'))],
    ['nothing', ranged(new Uint8Array(1))],
    ['a refusal', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(403).end(mp4)],
    [
      'a redirect',
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(302, { location: '/elsewhere' }).end(),
    ],
  ])('%s is not served', async (_what, answer) => {
    answers.set('/elsewhere', ranged(mp4));
    answers.set('/a', answer);
    give('a');
    expect((await get('media://item/a')).status).toBe(404);
    expect(asked.map(({ url }) => url)).not.toContain('/elsewhere');
  });

  test('that was public already is asked for once a look has found it, and never inside this network', async () => {
    answers.set('/a', ranged(mp4));
    const publicLink = { checkedAt: 1, failure: null };
    const some = (link: object) =>
      ({ source: 'public', publicLink: { ...publicLink, ...link } }) as unknown as Partial<MediaItemView>;
    give('a', some({ checkedAt: null }));
    expect((await get('media://item/a')).status).toBe(404);
    give('a', some({ failure: failure('redirected') }));
    expect((await get('media://item/a')).status).toBe(404);
    give('a', { ...some({}), accessUrl: `${origin.replace('127.0.0.1', 'localhost')}/a` });
    expect((await get('media://item/a')).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

test.each([
  'media://item/',
  'media://item/b',
  'media://item/a/full',
  'media://item/%E0%A4%A',
  'media://other/a',
  'thumb://item/a',
  'https://item/a',
  'not a link',
])('%s is no film', async (url) => {
  answers.set('/a', ranged(mp4));
  give('a');
  give('picture', { mediaKind: 'image' });
  expect((await get(url)).status).toBe(404);
  expect((await get('media://item/picture')).status).toBe(404);
  expect((await get('media://item/a', undefined, 'POST')).status).toBe(404);
  expect(asked).toEqual([]);
});
