import { batchId, mediaItemId, offerId, uploadId } from '../shared/ids.ts';
import { APP_ORIGIN, parseUrl, THUMB_SCHEME } from './app-address.ts';
import type { ProtocolHandler } from './app-protocol.ts';
import type { ThumbSource } from './thumb-source.ts';
import type { Picture, ShrinkDesk } from './thumbs/shrink-desk.ts';

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/** For the page's worker, which reads it. Electron 22 lets every page read every scheme of its own; there is only ours. */
const SOURCE_HEADERS = { 'access-control-allow-origin': APP_ORIGIN, 'cache-control': 'no-store' };
const SHOWN_HEADERS = { 'cache-control': 'max-age=3600' };

/**
 * Answers `thumb://media/<media item id>`, the same with `/full`, `thumb://upload/<upload id>`, of given files
 * `thumb://offer/<offer id>/<place>` and `thumb://given/<batch id>/<place>`, and, for the worker that makes pictures
 * smaller, `thumb://source/<token>`. 204 where there is no picture to show: the window shows a type icon
 * then, and an error would stand in its console for every such item.
 */
export function thumbProtocol(source: ThumbSource, shrinking?: Pick<ShrinkDesk, 'source'>): ProtocolHandler {
  return async ({ url, method }) => {
    const asked = method === 'GET' ? askedOf(url) : undefined;
    if (asked === undefined) return answer(undefined, {});
    if (asked.host === 'source' && asked.place === undefined)
      return answer(shrinking?.source(asked.id), SOURCE_HEADERS);
    return answer(await pictureFor(asked, source), SHOWN_HEADERS);
  };
}

function answer(picture: Picture | undefined, headers: Record<string, string>): Response {
  if (picture === undefined) return new Response(null, { status: 204, headers: FIXED_HEADERS });
  // A copy of its own buffer: what Response types ask for.
  const body = new Uint8Array(picture.bytes);
  return new Response(body, {
    headers: { ...FIXED_HEADERS, ...headers, 'content-type': picture.contentType },
  });
}

interface Asked {
  readonly host: string;
  readonly id: string;
  readonly whole: boolean;
  /** Of a given file; undefined in every other address. */
  readonly place: number | undefined;
}

/** The host says what is shown, the path segment which, `/full` whether a tile's picture will do, a number where. */
function askedOf(url: string): Asked | undefined {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== `${THUMB_SCHEME}:`) return undefined;
  const [, segment, whole, place] = /^\/([^/]+)(?:(\/full)|\/(\d{1,6}))?$/.exec(parsed.pathname) ?? [];
  const id = segment === undefined ? undefined : decoded(segment);
  if (id === undefined) return undefined;
  const at = place === undefined ? undefined : Number(place);
  return { host: parsed.host, id, whole: whole !== undefined, place: at };
}

/** Anything else is nothing. */
async function pictureFor(
  { host, id, whole, place }: Asked,
  source: ThumbSource,
): Promise<Picture | undefined> {
  if (place !== undefined) {
    if (host === 'offer') return source.given({ offer: offerId(id), place });
    return host === 'given' ? source.given({ batch: batchId(id), place }) : undefined;
  }
  if (host === 'media') return whole ? source.full(mediaItemId(id)) : source.media(mediaItemId(id));
  return host === 'upload' && !whole ? source.upload(uploadId(id)) : undefined;
}

/** `undefined` for a broken escape. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
