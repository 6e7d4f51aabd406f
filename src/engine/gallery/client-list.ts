import type { ProfileId } from '../../shared/ids.ts';
import type { ServerMediaItem } from '../api/media-item.ts';
import type { Steps } from '../steps.ts';
import type { GalleryCache } from './gallery-cache.ts';

/** A client's list as it was last read, out of the cache when somebody first wants its items. */
export class ClientList {
  readonly #profile: ProfileId;
  readonly #cache: GalleryCache;
  #items: readonly ServerMediaItem[] | undefined;
  #listedAt: number | undefined;

  constructor(profile: ProfileId, cache: GalleryCache) {
    this.#profile = profile;
    this.#cache = cache;
    this.#listedAt = cache.listedAt(profile);
  }

  /** Epoch ms; undefined: there is none. */
  get listedAt(): number | undefined {
    return this.#listedAt;
  }

  /** None where there is no list. */
  *items(): Steps<readonly ServerMediaItem[]> {
    if (this.#items !== undefined || this.#listedAt === undefined) return this.#items ?? [];
    const reading = this.#cache.read(this.#profile);
    for (;;) {
      const { done, value } = reading.next();
      // A newer list came meanwhile, and what was being read may be gone already.
      if (this.#items !== undefined) return this.#items;
      if (done === true) return this.#cached(value);
      yield;
    }
  }

  /** The server's list, just read. */
  set(items: readonly ServerMediaItem[], listedAt: number): void {
    this.#items = items;
    this.#listedAt = listedAt;
  }

  /** Puts it where it outlives the program. */
  *keep(): Steps<void> {
    if (this.#items === undefined || this.#listedAt === undefined) return;
    yield* this.#cache.write(this.#profile, this.#items, this.#listedAt);
  }

  /** Damage has left something else: then the list is read from the server again. */
  #cached(items: readonly ServerMediaItem[] | undefined): readonly ServerMediaItem[] {
    if (items === undefined) this.#listedAt = undefined;
    this.#items = items;
    return items ?? [];
  }
}
