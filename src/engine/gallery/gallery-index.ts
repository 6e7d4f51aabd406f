import type { MediaItemId, ProfileId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';
import type { GalleryPage } from '../../shared/pages.ts';
import type { Clock } from '../ports/clock.ts';
import { GalleryLog } from './gallery-log.ts';
import { sameItem } from './same-item.ts';

/** Items of one page. [ours] one page is copied to the window in a few milliseconds. */
const PAGE = 1_000;

/** Clients are merged for this long per question at most, ms; the next question goes on. [ours] with the last of them, half of 50 ms. */
const MERGE_MS = 10;

interface IndexParts {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Tells this index' cursors from those of another engine. */
  readonly name: string;
  /** The clients there are now. */
  profiles(): readonly ProfileId[];
  /** One client's items, merged anew. */
  merge(profile: ProfileId): readonly MediaItemView[];
}

/** What one question brings: the page without what is told of the lists. */
export type IndexPage = Pick<GalleryPage, 'reset' | 'items' | 'removed' | 'cursor' | 'more'>;

/**
 * Every client's merged items, kept in memory. A client whose sources changed is merged again when somebody asks, and
 * only what then differs is told on: the cost of a change is that of its own client, never that of the whole gallery.
 */
export class GalleryIndex {
  readonly #parts: IndexParts;
  readonly #log = new GalleryLog();
  readonly #merged = new Map<ProfileId, ReadonlySet<MediaItemId>>();
  /** Clients whose merged items may be out of date. */
  readonly #changed = new Set<ProfileId>();

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  /** Something of that client is different now. */
  touch(profile: ProfileId): void {
    if (this.#merged.has(profile)) this.#changed.add(profile);
  }

  /** That client is gone, and its items with it. */
  drop(profile: ProfileId): void {
    for (const id of this.#merged.get(profile) ?? []) this.#log.remove(id);
    this.#merged.delete(profile);
    this.#changed.delete(profile);
  }

  /** One item as it is now. `profile` is whose it is, where that is known: of others nothing is merged then. */
  find(id: MediaItemId, profile?: ProfileId): MediaItemView | undefined {
    const owner = profile ?? this.#log.get(id)?.profileId;
    if (owner === undefined) this.#mergeChanged();
    else if (this.#isDue(owner)) this.#mergeOne(owner);
    return this.#log.get(id);
  }

  /** What has changed since a cursor, as far as it is merged in time; `more` asks for the next question at once. */
  changes(cursor: string | undefined): IndexPage {
    const finished = this.#mergeChanged();
    const page = this.#log.after(this.#revisionOf(cursor), PAGE);
    return {
      reset: page.reset,
      items: page.items,
      removed: page.removed,
      cursor: `${this.#parts.name}:${page.revision}`,
      more: page.more || !finished,
    };
  }

  #revisionOf(cursor: string | undefined): number | undefined {
    const [, name, revision] = /^(.+):(\d{1,15})$/.exec(cursor ?? '') ?? [];
    return name === this.#parts.name ? Number(revision) : undefined;
  }

  /** Merges what is due, client by client, until the time is up; false when something is left. */
  #mergeChanged(): boolean {
    const { clock, profiles } = this.#parts;
    const there = new Set(profiles());
    for (const profile of [...this.#merged.keys()]) if (!there.has(profile)) this.drop(profile);
    const start = clock.monotonic();
    for (const profile of there) {
      if (!this.#isDue(profile)) continue;
      if (clock.monotonic() - start >= MERGE_MS) return false;
      this.#mergeOne(profile);
    }
    return true;
  }

  #isDue(profile: ProfileId): boolean {
    return !this.#merged.has(profile) || this.#changed.has(profile);
  }

  #mergeOne(profile: ProfileId): void {
    this.#changed.delete(profile);
    const items = this.#parts.merge(profile);
    const ids = new Set(items.map(({ id }) => id));
    for (const id of this.#merged.get(profile) ?? []) if (!ids.has(id)) this.#log.remove(id);
    for (const item of items) {
      const known = this.#log.get(item.id);
      if (known === undefined || !sameItem(known, item)) this.#log.put(item);
    }
    this.#merged.set(profile, ids);
  }
}
