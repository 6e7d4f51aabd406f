import type { StreamedAnswer } from '../../engine/api/open-stream.ts';
import { ok } from '../../shared/result.ts';
import { type FilmAnswer, FilmBytes, type FilmBytesParts } from './film-bytes.ts';
import type { FilmPlace } from './film-place.ts';

interface PosterFilmParts extends FilmBytesParts {
  /** Fetched from a link at most, bytes. */
  readonly maxBytes: number;
}

/** A film of which the window draws a frame: it reads what it needs of it, from a link only so much, until the end. */
export class PosterFilm {
  readonly #place: FilmPlace;
  readonly #bytes: FilmBytes;
  readonly #stream: FilmBytesParts['stream'];
  readonly #ending = new AbortController();
  #left: number;
  #isThere = false;
  #brokeOff = false;

  constructor(place: FilmPlace, { original, stream, signal, maxBytes }: PosterFilmParts) {
    this.#place = place;
    this.#stream = stream;
    this.#left = maxBytes;
    this.#bytes = new FilmBytes({
      original,
      stream: (call) => this.#measured(call),
      signal: AbortSignal.any([signal, this.#ending.signal]),
    });
  }

  /** Whether it could be read as far as was wanted or allowed: what cannot be drawn then never can. */
  get wasRead(): boolean {
    return this.#isThere && !this.#brokeOff;
  }

  /** `range` is the header as the window sent it. */
  async read(range: string | null): Promise<FilmAnswer> {
    const answer = await this.#bytes.at(this.#place, range);
    if (answer !== 'none') this.#isThere = true;
    return answer;
  }

  /** Ends everything that is still read of it. */
  end(): void {
    this.#ending.abort();
  }

  async #measured(call: Parameters<FilmBytesParts['stream']>[0]): ReturnType<FilmBytesParts['stream']> {
    if (this.#left <= 0) return 'aborted';
    const answer = await this.#stream(call);
    if (answer === 'aborted') return answer;
    if (!answer.ok) this.#brokeOff = true;
    return answer.ok ? ok({ ...answer.value, body: this.#counted(answer.value.body) }) : answer;
  }

  async *#counted(body: StreamedAnswer['body']): AsyncIterable<Uint8Array> {
    try {
      for await (const piece of body) {
        this.#left -= piece.length;
        if (this.#left < 0) break;
        yield piece;
      }
    } catch (error) {
      this.#brokeOff = true;
      throw error;
    }
    if (this.#left < 0) throw new Error('as much as a picture is worth was read');
  }
}
