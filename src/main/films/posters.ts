import type { Limits } from '../../engine/api/limits.ts';
import { createNewestFirst } from '../newest-first.ts';
import type { Picture } from '../thumbs/shrink-desk.ts';
import { FilmBytes, type FilmBytesParts } from './film-bytes.ts';
import type { FilmPlace } from './film-place.ts';
import { PosterFilm } from './poster-film.ts';

interface PosterParts extends FilmBytesParts {
  readonly limits: Pick<Limits, 'maxPosterBytes'>;
  /** Has a frame drawn; null where the window cannot draw one, undefined where it does not answer. */
  readonly draw: (film: PosterFilm) => Promise<Picture | null | undefined>;
}

/** Films that wait for their picture, of each kind of place. [ours] more than stand on a large screen. */
const MOST_WAITING = 100;
/** Films remembered to have no picture; above this they are forgotten, so that memory stays bounded. [ours] */
const MAX_REMEMBERED = 10_000;

/**
 * A frame of each film, drawn by the window: one film at a time of this computer and one from a link, so that a slow
 * host keeps nobody waiting who needs none. What cannot be drawn is not tried again before the next start.
 */
export class Posters {
  readonly #parts: PosterParts;
  readonly #here: FilmBytes;
  readonly #cannot = new Set<string>();
  readonly #inTurn = { here: createNewestFirst(MOST_WAITING), away: createNewestFirst(MOST_WAITING) };

  constructor(parts: PosterParts) {
    this.#parts = parts;
    this.#here = new FilmBytes(parts);
  }

  /** The picture of the film that has this name; undefined where there is none, or none now. */
  async poster(film: FilmPlace, name: string): Promise<Picture | undefined> {
    if (this.#cannot.has(name)) return undefined;
    const place = await this.#lookFor(film);
    if (place === 'unplayable') this.#remember(name);
    if (place === 'none' || place === 'unplayable') return undefined;
    return this.#inTurn[place](() => this.#drawn(film, name));
  }

  async #drawn(place: FilmPlace, name: string): Promise<Picture | undefined> {
    const { limits, draw } = this.#parts;
    const film = new PosterFilm(place, { ...this.#parts, maxBytes: limits.maxPosterBytes });
    try {
      const made = await draw(film);
      if (made === null && film.wasRead) this.#remember(name);
      return made ?? undefined;
    } finally {
      film.end();
    }
  }

  async #lookFor({ uploadId, link }: FilmPlace): Promise<'here' | 'away' | 'none' | 'unplayable'> {
    const original = await this.#here.at({ uploadId, link: null }, 'bytes=0-0');
    if (original === 'unplayable') return original;
    if (original === 'none' || original === 'outside') return link === null ? 'none' : 'away';
    original.end();
    return 'here';
  }

  #remember(name: string): void {
    if (this.#cannot.size >= MAX_REMEMBERED) this.#cannot.clear();
    this.#cannot.add(name);
  }
}
