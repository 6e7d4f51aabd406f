import { mediaItemId } from '../../shared/ids.ts';
import { MEDIA_SCHEME, parseUrl } from '../app-address.ts';
import { bodyOf } from './body-of.ts';
import type { FilmPart, FilmSource } from './film-source.ts';

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
  'accept-ranges': 'bytes',
};

/** What is asked of a film, with the part of it that is wanted. */
type FilmRequest = Pick<Request, 'url' | 'method' | 'headers'>;

/** Answers `media://item/<media item id>` with the film, or the part its player wants; 404 where there is none to play. */
export function filmProtocol(source: Pick<FilmSource, 'film'>): (request: FilmRequest) => Promise<Response> {
  return async ({ url, method, headers }) => {
    const id = method === 'GET' ? idIn(url) : undefined;
    const film = id === undefined ? 'none' : await source.film(mediaItemId(id), headers.get('range'));
    if (film === 'none') return new Response(null, { status: 404, headers: FIXED_HEADERS });
    if (film === 'outside') return new Response(null, { status: 416, headers: FIXED_HEADERS });
    return new Response(bodyOf(film.body, film.end), { status: film.status, headers: headersOf(film) });
  };
}

function headersOf({ contentType, length, range }: FilmPart): Record<string, string> {
  return {
    ...FIXED_HEADERS,
    'content-type': contentType,
    ...(length === null ? {} : { 'content-length': String(length) }),
    ...(range === null ? {} : { 'content-range': range }),
  };
}

function idIn(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== `${MEDIA_SCHEME}:` || parsed.host !== 'item') return undefined;
  try {
    return decodeURIComponent(/^\/([^/]+)$/.exec(parsed.pathname)?.[1] ?? '') || undefined;
  } catch {
    return undefined;
  }
}
