import path from 'node:path';
import { LIMITS } from '../engine/api/limits.ts';
import type { Clock, Random } from '../engine/ports/clock.ts';
import type { Log } from '../engine/ports/log.ts';
import type { Change } from '../shared/change.ts';
import type { Account } from './account.ts';
import type { ProtocolHandler } from './app-protocol.ts';
import type { FilmBytesParts } from './films/film-bytes.ts';
import { filmProtocol } from './films/film-protocol.ts';
import { type FilmParts, FilmSource } from './films/film-source.ts';
import type { PosterFilm } from './films/poster-film.ts';
import { Posters } from './films/posters.ts';
import type { Offers } from './offers/offers.ts';
import { thumbProtocol } from './thumb-protocol.ts';
import { createThumbSource } from './thumb-source.ts';
import { ShrinkDesk } from './thumbs/shrink-desk.ts';
import { ThumbStore } from './thumbs/thumb-store.ts';

interface OpenPicturesParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly dataDir: string;
  readonly account: Account;
  readonly offers: Pick<Offers, 'shown'>;
  /** Reaches the window over its one channel. */
  readonly tell: (change: Change) => void;
  readonly signal: AbortSignal;
}

/** What the window shows of media, by the schemes it comes by, and what it hands back of it. */
interface Pictures {
  readonly thumb: ProtocolHandler;
  readonly media: ReturnType<typeof filmProtocol>;
  readonly shrinking: Pick<ShrinkDesk, 'made'>;
}

/** The pictures and films of the account in use, of its originals and of what is offered; small ones in the data folder. */
export function openPictures(parts: OpenPicturesParts): Pictures {
  const { clock, random, log, dataDir, account, offers, tell, signal } = parts;
  const shrinking = new ShrinkDesk({ clock, random, tell, of: 'picture' });
  const drawing = new ShrinkDesk<PosterFilm>({ clock, random, tell, of: 'film' });
  const bytes: FilmBytesParts = {
    original: async (id) => account.engine?.queue.openOriginal(id),
    stream: async (call) => (await account.http?.stream(call)) ?? 'aborted',
    signal,
  };
  const posters = new Posters({ ...bytes, limits: LIMITS, draw: (film) => drawing.shrink(film) });
  const find: FilmParts['find'] = (id) => account.engine?.gallery.find(id);
  const thumbs = createThumbSource({
    find,
    open: async (call) => (await account.http?.open(call)) ?? 'aborted',
    original: async (id, maxBytes) => account.engine?.queue.original(id, maxBytes),
    contentOf: (id) => account.engine?.queue.contentNames(id) ?? [],
    async given(asked) {
      if ('batch' in asked) return account.engine?.given.originalOf(asked.batch, asked.place);
      const file = offers.shown(asked.offer, asked.place);
      return file && account.engine?.given.original(file);
    },
    store: new ThumbStore({
      ...{ clock, random, log, folder: path.join(dataDir, 'thumbs') },
      maxBytes: LIMITS.maxThumbFolderBytes,
    }),
    shrink: (picture) => shrinking.shrink(picture),
    isFilm: (id) => account.engine?.queue.isFilm(id) ?? false,
    poster: (film, name) => posters.poster(film, name),
    limits: LIMITS,
    signal,
  });
  return {
    thumb: thumbProtocol(thumbs, shrinking),
    media: filmProtocol(new FilmSource({ ...bytes, find }), drawing),
    shrinking: {
      // A token is of one of them, and nothing to the other.
      async made(token, answer) {
        await shrinking.made(token, answer);
        await drawing.made(token, answer);
      },
    },
  };
}
