import { type MediaItemId, mediaItemId } from '../shared/ids.ts';
import { parseUrl, THUMB_HOST, THUMB_SCHEME } from './app-address.ts';
import type { ProtocolHandler } from './app-protocol.ts';
import type { Thumb } from './thumb-source.ts';

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * Answers `thumb://media/<media item id>`. 204 where there is no picture to show: the window shows a type icon
 * then, and an error would stand in its console for every such item.
 */
export function thumbProtocol(thumbOf: (id: MediaItemId) => Promise<Thumb | undefined>): ProtocolHandler {
  return async ({ url, method }) => {
    const id = method === 'GET' ? idIn(url) : undefined;
    const thumb = id === undefined ? undefined : await thumbOf(id);
    if (thumb === undefined) return new Response(null, { status: 204, headers: FIXED_HEADERS });
    const headers = { ...FIXED_HEADERS, 'content-type': thumb.contentType, 'cache-control': 'max-age=3600' };
    // A copy of its own buffer: what Response types ask for.
    return new Response(new Uint8Array(thumb.bytes), { status: 200, headers });
  };
}

/** The id in the address: one path segment, decoded; `undefined` for anything else. */
function idIn(url: string): MediaItemId | undefined {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== `${THUMB_SCHEME}:` || parsed.host !== THUMB_HOST) return undefined;
  const segment = /^\/([^/]+)$/.exec(parsed.pathname)?.[1];
  if (segment === undefined) return undefined;
  try {
    return mediaItemId(decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}
