import { mediaItemId, uploadId } from '../shared/ids.ts';
import { parseUrl, THUMB_SCHEME } from './app-address.ts';
import type { ProtocolHandler } from './app-protocol.ts';
import type { Thumb, ThumbSource } from './thumb-source.ts';

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * Answers `thumb://media/<media item id>`, the same with `/full`, and `thumb://upload/<upload id>`. 204 where there is no picture to show: the window shows a type icon
 * then, and an error would stand in its console for every such item.
 */
export function thumbProtocol(source: ThumbSource): ProtocolHandler {
  return async ({ url, method }) => {
    const thumb = method === 'GET' ? await thumbAt(url, source) : undefined;
    if (thumb === undefined) return new Response(null, { status: 204, headers: FIXED_HEADERS });
    const headers = { ...FIXED_HEADERS, 'content-type': thumb.contentType, 'cache-control': 'max-age=3600' };
    // A copy of its own buffer: what Response types ask for.
    return new Response(new Uint8Array(thumb.bytes), { status: 200, headers });
  };
}

/** The host says what is shown, the path segment which, `/full` whether a tile's picture will do; anything else is nothing. */
async function thumbAt(url: string, source: ThumbSource): Promise<Thumb | undefined> {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== `${THUMB_SCHEME}:`) return undefined;
  const [, segment, whole] = /^\/([^/]+)(\/full)?$/.exec(parsed.pathname) ?? [];
  const id = segment === undefined ? undefined : decoded(segment);
  if (id === undefined) return undefined;
  if (parsed.host === 'media') {
    return whole === undefined ? source.media(mediaItemId(id)) : source.full(mediaItemId(id));
  }
  return parsed.host === 'upload' && whole === undefined ? source.upload(uploadId(id)) : undefined;
}

/** `undefined` for a broken escape. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
