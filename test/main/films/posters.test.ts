import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/api/limits.ts';
import { nodeHttpDoor } from '../../../src/engine/api/node-http-door.ts';
import { nodeFilePort } from '../../../src/engine/files/node-file-port.ts';
import { systemClock, systemRandom } from '../../../src/engine/ports/system-clock.ts';
import type { FilmPlace } from '../../../src/main/films/film-place.ts';
import { filmProtocol } from '../../../src/main/films/film-protocol.ts';
import type { PosterFilm } from '../../../src/main/films/poster-film.ts';
import { Posters } from '../../../src/main/films/posters.ts';
import { ShrinkDesk } from '../../../src/main/thumbs/shrink-desk.ts';
import { uploadId } from '../../../src/shared/ids.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

const media = (name: string) => readFile(new URL(`../../media/${name}`, import.meta.url));
const [mp4, mov, avi, webp] = await Promise.all(
  ['clip-h264.mp4', 'clip-h264.mov', 'clip.avi', 'photo.webp'].map(media),
);
const FRAME = webp?.toString('base64') ?? '';
/** A film at its link may cost so much in these tests: half of the one that is there. */
const MOST = 20_000;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let folder: TempFolder;
let server: Server;
let asked: string[];
let answer: Answer;
/** Where the upload `here` lies. */
let original: string | undefined;
let link: FilmPlace;
let posters: Posters;
/** Tokens the window was told, in order. */
let tokens: string[];
/** What the window does with a film: reads of it what it likes and answers. */
let look: (token: string) => Promise<string | null>;
let part: (token: string, range?: string) => Promise<Response>;
const HERE: FilmPlace = { uploadId: uploadId('here'), link: null };

/** A host that knows ranges, as storage hosts do. */
const ranged =
  (bytes: Uint8Array): Answer =>
  (request, response) => {
    const [, first = '0', last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const end = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1;
    response.writeHead(206, { 'content-range': `bytes ${first}-${end}/${bytes.length}` });
    response.end(bytes.subarray(Number(first), end + 1));
  };

beforeEach(async () => {
  folder = await tempFolder();
  [asked, tokens, original] = [[], [], undefined];
  answer = ranged(mp4 ?? Buffer.alloc(0));
  server = createServer((request, response) => {
    asked.push(request.headers.range ?? 'whole');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  link = { uploadId: null, link: { url, outsideOnly: false } };
  const clock = systemClock();
  const door = nodeHttpDoor({ baseUrl: 'https://api.test/api', clock, limits: LIMITS });
  const drawing = new ShrinkDesk<PosterFilm>({
    ...{ clock, random: systemRandom(clock), of: 'film' as const },
    tell(change) {
      if (change.kind !== 'shrink') return;
      tokens.push(change.token);
      void look(change.token).then((picture) => drawing.made(change.token, picture));
    },
  });
  posters = new Posters({
    async original(id) {
      const opened = id === 'here' && original ? await nodeFilePort().open(original) : undefined;
      return opened?.ok ? { file: opened.value, size: (await opened.value.stat()).size } : undefined;
    },
    stream: door.stream,
    draw: (film) => drawing.shrink(film),
    limits: { maxPosterBytes: MOST },
    signal: new AbortController().signal,
  });
  const protocol = filmProtocol({ film: async () => 'none' }, drawing);
  part = (token, range = 'bytes=0-') =>
    protocol({ url: `media://source/${token}`, method: 'GET', headers: new Headers({ range }) });
  look = async (token) => {
    const film = await part(token, 'bytes=0-999');
    return (await film.arrayBuffer()).byteLength === 1_000 ? FRAME : null;
  };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await folder.dispose();
});

describe('A film on this computer', () => {
  test('is read by the window in parts, and the frame it draws is its picture', async () => {
    original = await folder.file('clip.mov', mov ?? '');
    expect(await posters.poster({ ...HERE, link: link.link }, 'a')).toEqual({
      ...{ contentType: 'image/webp', bytes: new Uint8Array(webp ?? []) },
    });
    expect(asked).toEqual([]);
  });

  test('of a kind that is not played is not shown to the window at all', async () => {
    original = await folder.file('clip.avi', avi ?? '');
    expect(await posters.poster(HERE, 'a')).toBeUndefined();
    expect(tokens).toEqual([]);
  });

  test('that is gone and has no link has no picture, until it is there again', async () => {
    expect(await posters.poster(HERE, 'a')).toBeUndefined();
    original = await folder.file('clip.mp4', mp4 ?? '');
    expect(await posters.poster(HERE, 'a')).toBeDefined();
  });

  test('waits for no film from a link', async () => {
    original = await folder.file('clip.mov', mov ?? '');
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const draw = look;
    look = async (token) => {
      if (token === tokens[0]) await gate;
      return draw(token);
    };
    const away = posters.poster(link, 'away');
    await expect.poll(() => tokens.length).toBe(1);
    expect(await posters.poster(HERE, 'here')).toBeDefined();
    goOn();
    expect(await away).toBeDefined();
  });
});

describe('A film at its link', () => {
  test('is drawn one at a time', async () => {
    let open = 0;
    const draw = look;
    look = async (token) => {
      open += 1;
      expect(open).toBe(1);
      const frame = await draw(token);
      open -= 1;
      return frame;
    };
    const all = ['a', 'b', 'c'].map((name) => posters.poster(link, name));
    expect((await Promise.all(all)).filter((one) => one === undefined)).toEqual([]);
  });

  test('is fetched up to a bound, however much of it the window asks for', async () => {
    let read = 0;
    look = async (token) => {
      for (let tries = 0; tries < 5; tries += 1) {
        const { body } = await part(token);
        const reader = body?.getReader();
        for (;;) {
          const piece = await reader?.read().catch(() => undefined);
          if (piece?.value === undefined) break;
          read += piece.value.length;
        }
      }
      return null;
    };
    expect(await posters.poster(link, 'a')).toBeUndefined();
    expect(read).toBeLessThanOrEqual(MOST);
    // The first two looks go to the host, for its type and for itself; then there is nothing left to ask for.
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(await posters.poster(link, 'a')).toBeUndefined();
    expect(tokens).toHaveLength(1);
  });

  test('that cannot be drawn is not tried again, but another one is', async () => {
    const draw = look;
    look = async (token) => {
      await draw(token);
      return null;
    };
    expect(await posters.poster(link, 'a')).toBeUndefined();
    expect(await posters.poster(link, 'a')).toBeUndefined();
    expect(tokens).toHaveLength(1);
    look = draw;
    expect(await posters.poster(link, 'b')).toBeDefined();
  });

  test.each<[string, Answer]>([
    ['is not there', (_request, response) => void response.writeHead(404).end()],
    ['has a host that hangs up', (request) => void request.socket.destroy()],
    [
      'breaks off on its way',
      (request, response) => {
        if (request.headers.range === 'bytes=0-4099')
          return ranged(mp4 ?? Buffer.alloc(0))(request, response);
        response.writeHead(206, { 'content-range': 'bytes 0-999/9999', 'content-length': 1_000 });
        response.write(Buffer.alloc(10), () => request.socket.destroy());
        return undefined;
      },
    ],
  ])('that %s is tried again', async (_what, broken) => {
    const whole = answer;
    answer = broken;
    const draw = look;
    look = (token) => draw(token).catch(() => null);
    expect(await posters.poster(link, 'a')).toBeUndefined();
    answer = whole;
    expect(await posters.poster(link, 'a')).toBeDefined();
  });
});

test('A film is for the page to read while a frame of it is asked for, and no longer', async () => {
  original = await folder.file('clip.mp4', mp4 ?? '');
  const late: Response[] = [];
  look = async (token) => {
    const shown = await part(token);
    expect([shown.status, shown.headers.get('access-control-allow-origin')]).toEqual([
      206,
      'app://hotfolder',
    ]);
    late.push(shown);
    return FRAME;
  };
  await posters.poster(HERE, 'a');
  expect((await part(tokens[0] ?? '')).status).toBe(404);
  expect((await part('here')).status).toBe(404);
  // What was still being read is let go of.
  expect((await late[0]?.arrayBuffer())?.byteLength).toBe(0);
});
