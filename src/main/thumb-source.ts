import { fileTypeFromBuffer } from 'file-type';
import type { HttpDoor } from '../engine/api/http-door.ts';
import type { Limits } from '../engine/api/limits.ts';
import type { GivenOriginal } from '../engine/given/given-original.ts';
import type { BatchId, MediaItemId, OfferId, UploadId } from '../shared/ids.ts';
import type { MediaItemView } from '../shared/model.ts';
import { createSlots } from '../shared/slots.ts';
import { KIB, MIB } from '../shared/units.ts';
import { ByteCache } from './byte-cache.ts';
import { type FilmPlace, placeOf } from './films/film-place.ts';
import type { Picture } from './thumbs/shrink-desk.ts';
import type { ThumbStore } from './thumbs/thumb-store.ts';

/** Pictures fetched at one time: the gallery must not starve the uploads. */
const AT_ONCE = 4;
/** Pictures kept in memory. */
const CACHE_BYTES = 96 * MIB;
/** A picture of no more than this is small enough as it is, bytes. [ours] */
const SMALL_BYTES = 64 * KIB;
/** What Chromium decodes by itself and what can carry no script: neither SVG nor HTML. */
const SHOWN_TYPES = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/gif',
  'image/webp',
  'image/avif',
]);

export interface ThumbParts {
  /** The gallery's item, as the engine knows it. */
  readonly find: (id: MediaItemId) => MediaItemView | undefined;
  /** The HTTP door's way without credentials. */
  readonly open: HttpDoor['open'];
  readonly limits: Pick<Limits, 'maxThumbBytes'>;
  /** The bytes of an upload's own file, when it is still there and unchanged. */
  readonly original: (id: UploadId, maxBytes: number) => Promise<Uint8Array | undefined>;
  /** What names an upload's content, the best name first; empty for what is no upload. */
  readonly contentOf?: (id: UploadId) => readonly string[];
  /** A file that a person gave by hand; undefined once it is gone, or is nobody's to ask for any more. */
  readonly given?: (asked: GivenPlace) => Promise<GivenOriginal | undefined>;
  /** Small pictures on disk; without it everything is fetched anew. */
  readonly store?: Pick<ThumbStore, 'read' | 'keep'>;
  /** Makes a picture small; nothing where that cannot be. Without it pictures are shown as they are. */
  readonly shrink?: (picture: Picture) => Promise<Picture | null | undefined>;
  /** Whether an upload is of a film, by the file's name. */
  readonly isFilm?: (id: UploadId) => boolean;
  /** A frame of a film, which has this name; undefined where none can be had. Without it films have no picture. */
  readonly poster?: (film: FilmPlace, name: string) => Promise<Picture | undefined>;
  /** Ends everything under way. */
  readonly signal: AbortSignal;
}

/** A given file by its place among those that are shown: of an offer, or of a batch that is held. */
export type GivenPlace =
  | { readonly offer: OfferId; readonly place: number }
  | { readonly batch: BatchId; readonly place: number };

/** Pictures for the window, by media item, by upload and by the place of a given file. */
export interface ThumbSource {
  media(id: MediaItemId): Promise<Picture | undefined>;
  /** The item itself before its resized copies, under the same bounds; without either the small picture of it. */
  full(id: MediaItemId): Promise<Picture | undefined>;
  upload(id: UploadId): Promise<Picture | undefined>;
  given(asked: GivenPlace): Promise<Picture | undefined>;
}

/** What a picture is looked for by. */
interface Wanted {
  /** The name it is kept by in memory. */
  readonly key: string;
  /** Names of the content it is a picture of: what it is kept by on disk, the first one when it is new. */
  readonly contents: readonly string[];
  /** Fetches the picture in its own size. */
  load(): Promise<Picture | undefined>;
}

/** Finds small pictures of media, and makes them where there are none; `undefined`: there is none a window could show. */
export function createThumbSource(parts: ThumbParts): ThumbSource {
  const cache = new ByteCache<Picture>(CACHE_BYTES);
  const underWay = new Map<string, Promise<Picture | undefined>>();
  const inSlot = createSlots(AT_ONCE);

  const once = (key: string, start: () => Promise<Picture | undefined>): Promise<Picture | undefined> => {
    const held = cache.get(key);
    if (held !== undefined) return Promise.resolve(held);
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = start()
      .then((picture) => {
        if (picture) cache.set(key, picture);
        return picture;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
  const inSlotOnce: typeof once = (key, start) => once(key, () => inSlot(start));
  const kept = async (contents: readonly string[]): Promise<Picture | undefined> => {
    for (const content of contents) {
      const picture = await parts.store?.read(content);
      if (picture) return picture;
    }
    return undefined;
  };
  const small = ({ key, contents, load }: Wanted): Promise<Picture | undefined> =>
    inSlotOnce(key, async () => {
      const known = await kept(contents);
      if (known) return known;
      const picture = await load();
      if (picture === undefined) return undefined;
      const made = picture.bytes.length <= SMALL_BYTES ? picture : await parts.shrink?.(picture);
      const [content] = contents;
      if (made && content !== undefined) await parts.store?.keep(content, made);
      return made ?? picture;
    });
  /** Films wait in a line of their own: a picture is there long before a frame is drawn. */
  const poster = ({ key, contents }: Pick<Wanted, 'key' | 'contents'>, film: FilmPlace) =>
    once(key, async () => {
      const [content] = contents;
      const known = await inSlot(() => kept(contents));
      if (known || content === undefined) return known;
      const made = await parts.poster?.(film, content);
      if (made) await parts.store?.keep(content, made);
      return made;
    });
  const wantedOf = (item: MediaItemView): Wanted => ({
    key: item.id,
    contents: [...contentsOf(parts, item.uploadId), `link ${item.sizeBytes} ${item.accessUrl}`],
    load: async () =>
      (await originalOf(parts, item.uploadId)) ?? atLinks(parts, item, [...copies(item), item.accessUrl]),
  });
  return {
    async media(id) {
      const item = parts.find(id);
      const film = item && placeOf(item);
      if (film) return poster(wantedOf(item), film);
      return item && isShown(item, parts.limits) ? small(wantedOf(item)) : undefined;
    },
    async full(id) {
      const item = parts.find(id);
      if (!item || !isShown(item, parts.limits)) return undefined;
      const whole = await inSlotOnce(
        `full:${id}`,
        async () =>
          (await originalOf(parts, item.uploadId)) ?? atLinks(parts, item, [item.accessUrl, ...copies(item)]),
      );
      return whole ?? kept(wantedOf(item).contents);
    },
    upload(id) {
      const [key, contents] = [`upload:${id}`, contentsOf(parts, id)];
      if (parts.isFilm?.(id)) return poster({ key, contents }, { uploadId: id, link: null });
      return small({ key, contents, load: () => originalOf(parts, id) });
    },
    async given(asked) {
      const original = await parts.given?.(asked);
      if (original === undefined) return undefined;
      const load = async () => asPicture(await original.read(parts.limits.maxThumbBytes));
      return small({ key: original.name, contents: [original.name], load });
    },
  };
}

/** Of a link that lies elsewhere no picture is asked for before a look has found one there, nor a large one. */
function isShown({ mediaKind, publicLink, sizeBytes }: MediaItemView, limits: ThumbParts['limits']): boolean {
  if (mediaKind !== 'image') return false;
  if (publicLink === undefined) return true;
  const reached = publicLink.checkedAt !== null && publicLink.failure === null;
  return reached && (sizeBytes ?? 0) <= limits.maxThumbBytes;
}

/** A resized copy is enough for a tile and far smaller. */
const copies = ({ variants }: MediaItemView): readonly string[] => variants.map(({ accessUrl }) => accessUrl);

const contentsOf = ({ contentOf }: ThumbParts, id: UploadId | null): readonly string[] =>
  id === null ? [] : (contentOf?.(id) ?? []);

async function originalOf(parts: ThumbParts, id: UploadId | null): Promise<Picture | undefined> {
  const bytes = id === null ? undefined : await parts.original(id, parts.limits.maxThumbBytes);
  return asPicture(bytes);
}

const asPicture = async (bytes: Uint8Array | undefined): Promise<Picture | undefined> =>
  bytes && pictureOf(bytes);

/** The first link with a picture. */
async function atLinks(
  parts: ThumbParts,
  item: MediaItemView,
  urls: readonly string[],
): Promise<Picture | undefined> {
  for (const url of urls) {
    const picture = await fetchPicture(parts, url, item.source === 'public');
    if (picture) return picture;
  }
  return undefined;
}

async function fetchPicture(
  parts: ThumbParts,
  url: string,
  outsideOnly: boolean,
): Promise<Picture | undefined> {
  const answer = await parts.open({ url, method: 'GET', outsideOnly, signal: parts.signal });
  if (answer === 'aborted' || !answer.ok || answer.value.status !== 200) return undefined;
  const bytes = answer.value.body;
  if (bytes.length > parts.limits.maxThumbBytes) return undefined;
  return pictureOf(bytes);
}

/** By the bytes, never by what a header or a name says. */
async function pictureOf(bytes: Uint8Array): Promise<Picture | undefined> {
  const type = await fileTypeFromBuffer(bytes);
  return type !== undefined && SHOWN_TYPES.has(type.mime) ? { contentType: type.mime, bytes } : undefined;
}
