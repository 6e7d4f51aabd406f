import { mediaItemId } from '../../shared/ids.ts';
import { APP_ORIGIN, MEDIA_SCHEME, parseUrl } from '../app-address.ts';
import type { ShrinkDesk } from '../thumbs/shrink-desk.ts';
import { bodyOf } from './body-of.ts';
import type { FilmAnswer, FilmPart } from './film-bytes.ts';
import type { FilmSource } from './film-source.ts';
import type { PosterFilm } from './poster-film.ts';

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
  'accept-ranges': 'bytes',
};

/** For the page, which draws a frame of it. What a player shows is for nobody else to read. */
const DRAWN_HEADERS = { 'access-control-allow-origin': APP_ORIGIN };

/** What is asked of a film, with the part of it that is wanted. */
type FilmRequest = Pick<Request, 'url' | 'method' | 'headers'>;

/**
 * Answers `media://item/<media item id>` with the film, or the part its player wants, and, for the page that draws a
 * frame, `media://source/<token>`; 404 where there is none to play.
 */
export function filmProtocol(
  source: Pick<FilmSource, 'film'>,
  drawing: Pick<ShrinkDesk<PosterFilm>, 'source'>,
): (request: FilmRequest) => Promise<Response> {
  return async ({ url, method, headers }) => {
    const asked = method === 'GET' ? askedOf(url) : undefined;
    const range = headers.get('range');
    if (asked?.host === 'item') return answer(await source.film(mediaItemId(asked.id), range), FIXED_HEADERS);
    const film = asked?.host === 'source' ? drawing.source(asked.id) : undefined;
    return answer((await film?.read(range)) ?? 'none', { ...FIXED_HEADERS, ...DRAWN_HEADERS });
  };
}

function answer(film: FilmAnswer, fixed: Readonly<Record<string, string>>): Response {
  if (film === 'outside') return new Response(null, { status: 416, headers: fixed });
  if (film === 'none' || film === 'unplayable') return new Response(null, { status: 404, headers: fixed });
  const headers = { ...fixed, ...headersOf(film) };
  return new Response(bodyOf(film.body, film.end), { status: film.status, headers });
}

function headersOf({ contentType, length, range }: FilmPart): Record<string, string> {
  return {
    'content-type': contentType,
    ...(length === null ? {} : { 'content-length': String(length) }),
    ...(range === null ? {} : { 'content-range': range }),
  };
}

function askedOf(url: string): { readonly host: string; readonly id: string } | undefined {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== `${MEDIA_SCHEME}:`) return undefined;
  try {
    const id = decodeURIComponent(/^\/([^/]+)$/.exec(parsed.pathname)?.[1] ?? '');
    return id === '' ? undefined : { host: parsed.host, id };
  } catch {
    return undefined;
  }
}
