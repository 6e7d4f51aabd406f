/** Films sent at one time. [ours] one preview is open; Chromium asks for another part before it lets go of the last. */
const AT_ONCE = 4;

/** One place among those that are under way. */
export interface FilmPlace {
  /** Aborts with the end of this place, whoever ends it. */
  readonly signal: AbortSignal;
  /** Gives the place back. Any number of times. */
  readonly end: () => void;
}

/** Bounds what is under way: with one more, the oldest ends. */
export class FilmStreams {
  readonly #open = new Set<FilmPlace>();

  /** Takes a place that ends with `ending` at the latest. */
  enter(ending: AbortSignal): FilmPlace {
    const own = new AbortController();
    const place: FilmPlace = {
      signal: own.signal,
      end: () => {
        this.#open.delete(place);
        ending.removeEventListener('abort', place.end);
        own.abort();
      },
    };
    this.#open.add(place);
    ending.addEventListener('abort', place.end);
    if (ending.aborted) place.end();
    const [oldest] = this.#open;
    if (this.#open.size > AT_ONCE) oldest?.end();
    return place;
  }
}
