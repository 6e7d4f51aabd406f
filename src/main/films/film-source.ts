import type { MediaItemId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { type FilmAnswer, FilmBytes, type FilmBytesParts } from './film-bytes.ts';
import { placeOf } from './film-place.ts';

export interface FilmParts extends FilmBytesParts {
  /** The gallery's item, as the engine knows it. */
  readonly find: (id: MediaItemId) => MediaItemView | undefined;
}

/** Serves films of the gallery to their player. */
export class FilmSource {
  readonly #find: FilmParts['find'];
  readonly #bytes: FilmBytes;

  constructor({ find, ...parts }: FilmParts) {
    this.#find = find;
    this.#bytes = new FilmBytes(parts);
  }

  /** `range` is the header as the window sent it. */
  async film(id: MediaItemId, range: string | null): Promise<FilmAnswer> {
    const item = this.#find(id);
    const place = item && placeOf(item);
    return place === undefined ? 'none' : this.#bytes.at(place, range);
  }
}
