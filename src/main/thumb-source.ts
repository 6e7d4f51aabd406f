import { fileTypeFromBuffer } from 'file-type';
import type { HttpDoor } from '../engine/api/http-door.ts';
import type { Limits } from '../engine/api/limits.ts';
import type { MediaItemId, UploadId } from '../shared/ids.ts';
import type { MediaItemView } from '../shared/model.ts';
import { MIB } from '../shared/units.ts';
import { ByteCache } from './byte-cache.ts';
import { createSlots } from './slots.ts';

/** Pictures fetched at one time: the gallery must not starve the uploads. */
const AT_ONCE = 4;
/** Pictures kept in memory. */
const CACHE_BYTES = 96 * MIB;
/** What Chromium decodes by itself and what can carry no script: neither SVG nor HTML. */
const SHOWN_TYPES = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/gif',
  'image/webp',
  'image/avif',
]);

export interface Thumb {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ThumbParts {
  /** The gallery's item, as the engine knows it. */
  readonly find: (id: MediaItemId) => MediaItemView | undefined;
  /** The HTTP door's way without credentials. */
  readonly open: HttpDoor['open'];
  readonly limits: Pick<Limits, 'maxThumbBytes'>;
  /** The bytes of an upload's own file, when it is still there. */
  readonly original: (id: UploadId, maxBytes: number) => Promise<Uint8Array | undefined>;
  /** Ends everything under way. */
  readonly signal: AbortSignal;
}

/** Pictures for the window, by media item and by upload. */
export interface ThumbSource {
  media(id: MediaItemId): Promise<Thumb | undefined>;
  /** The item itself before its resized copies, under the same bounds. */
  full(id: MediaItemId): Promise<Thumb | undefined>;
  upload(id: UploadId): Promise<Thumb | undefined>;
}

/** Fetches the picture of a media item; `undefined` when there is none a window could show. */
export function createThumbSource(parts: ThumbParts): ThumbSource {
  const cache = new ByteCache<Thumb>(CACHE_BYTES);
  const underWay = new Map<string, Promise<Thumb | undefined>>();
  const inSlot = createSlots(AT_ONCE);

  const load = async (item: MediaItemView, { key, urls }: Wanted): Promise<Thumb | undefined> => {
    for (const url of urls) {
      const thumb = await fetchPicture(parts, url, item.source === 'public');
      if (thumb === undefined) continue;
      cache.set(key, thumb);
      return thumb;
    }
    return undefined;
  };
  const once = (key: string, start: () => Promise<Thumb | undefined>): Promise<Thumb | undefined> => {
    const held = cache.get(key);
    if (held !== undefined) return Promise.resolve(held);
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = inSlot(start).finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
  const ofItem = (id: MediaItemId, wanted: (item: MediaItemView) => Wanted): Promise<Thumb | undefined> => {
    const item = parts.find(id);
    if (item?.mediaKind !== 'image' || !mayAsk(item, parts.limits)) return Promise.resolve(undefined);
    const what = wanted(item);
    return once(what.key, () => load(item, what));
  };
  return {
    media: (id) => ofItem(id, small),
    full: (id) => ofItem(id, full),
    upload: (id) =>
      once(`upload:${id}`, async () => {
        const bytes = await parts.original(id, parts.limits.maxThumbBytes);
        const thumb = bytes && (await pictureOf(bytes));
        if (thumb) cache.set(`upload:${id}`, thumb);
        return thumb;
      }),
  };
}

/** Of a link that lies elsewhere no picture is asked for before a look has found one there, nor a large one. */
function mayAsk({ publicLink, sizeBytes }: MediaItemView, limits: ThumbParts['limits']): boolean {
  if (publicLink === undefined) return true;
  const reached = publicLink.checkedAt !== null && publicLink.failure === null;
  return reached && (sizeBytes ?? 0) <= limits.maxThumbBytes;
}

/** Where a picture is looked for, in this order, and the name it is kept by. */
interface Wanted {
  readonly key: string;
  readonly urls: readonly string[];
}

const copies = ({ variants }: MediaItemView): readonly string[] => variants.map(({ accessUrl }) => accessUrl);

/** A resized copy is enough for a tile and far smaller; the item itself where there is none, or it is gone. */
const small = (item: MediaItemView): Wanted => ({ key: item.id, urls: [...copies(item), item.accessUrl] });

/** The item itself; a resized copy where it is too large or gone. Without copies it is the tile's picture. */
const full = (item: MediaItemView): Wanted =>
  item.variants.length === 0
    ? small(item)
    : { key: `full:${item.id}`, urls: [item.accessUrl, ...copies(item)] };

async function fetchPicture(
  parts: ThumbParts,
  url: string,
  outsideOnly: boolean,
): Promise<Thumb | undefined> {
  const answer = await parts.open({ url, method: 'GET', outsideOnly, signal: parts.signal });
  if (answer === 'aborted' || !answer.ok || answer.value.status !== 200) return undefined;
  const bytes = answer.value.body;
  if (bytes.length > parts.limits.maxThumbBytes) return undefined;
  return pictureOf(bytes);
}

/** By the bytes, never by what a header or a name says. */
async function pictureOf(bytes: Uint8Array): Promise<Thumb | undefined> {
  const type = await fileTypeFromBuffer(bytes);
  return type !== undefined && SHOWN_TYPES.has(type.mime) ? { contentType: type.mime, bytes } : undefined;
}
