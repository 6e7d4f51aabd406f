import type { MediaItemId } from '../../shared/ids.ts';
import type { MediaItemView } from '../../shared/model.ts';

/** One item's last change; without the item it was removed. */
interface Entry {
  readonly revision: number;
  readonly id: MediaItemId;
  readonly item: MediaItemView | undefined;
  /** A later entry of the same id stands for it. */
  stale: boolean;
}

/** Where a reader stands. */
export interface LogPlace {
  /** The newest revision when it began: what was removed up to then it never held. */
  readonly began: number;
  /** The last revision it has read. */
  readonly revision: number;
}

/** What has changed after a place, oldest change first. */
export interface LogPage {
  /** Not all that was removed since the place asked for is remembered: this begins anew. */
  readonly reset: boolean;
  readonly items: readonly MediaItemView[];
  readonly removed: readonly MediaItemId[];
  /** Where this page ends. */
  readonly place: LogPlace;
  readonly more: boolean;
}

/** Stale entries are cleared away when there are this many more than others. [ours] */
const SPARE = 1_000;

/** So many removals are remembered for those who have not read them; then the older half is forgotten. [ours] */
const MAX_REMOVALS = 10_000;

/**
 * The last change of every item, in the order of the changes. A reader who has folded everything up to a revision
 * needs only what came after it, and one who has nothing reads the same log from its beginning.
 */
export class GalleryLog {
  #entries: Entry[] = [];
  readonly #last = new Map<MediaItemId, Entry>();
  #revision = 0;
  /** Removals up to this revision are forgotten: whoever may hold one of those items begins anew. */
  #forgotten = 0;
  #removals = 0;
  readonly #maxRemovals: number;

  constructor(maxRemovals = MAX_REMOVALS) {
    this.#maxRemovals = maxRemovals;
  }

  get(id: MediaItemId): MediaItemView | undefined {
    return this.#last.get(id)?.item;
  }

  put(item: MediaItemView): void {
    this.#note(item.id, item);
  }

  remove(id: MediaItemId): void {
    if (this.#last.get(id)?.item !== undefined) this.#note(id, undefined);
  }

  /** What came after a place, at most `limit` entries; undefined: from the beginning. */
  after(place: LogPlace | undefined, limit: number): LogPage {
    const reset = place === undefined || !this.#isKnown(place);
    const { began, revision } = reset ? { began: this.#revision, revision: 0 } : place;
    const items: MediaItemView[] = [];
    const removed: MediaItemId[] = [];
    let last = revision;
    let at = this.#indexAfter(revision);
    for (; at < this.#entries.length && items.length + removed.length < limit; at += 1) {
      const entry = this.#entries[at];
      if (entry === undefined) continue;
      last = entry.revision;
      if (entry.stale) continue;
      if (entry.item !== undefined) items.push(entry.item);
      // Who began after it was removed has nothing to take away.
      else if (entry.revision > began) removed.push(entry.id);
    }
    const more = at < this.#entries.length;
    return { reset, items, removed, place: { began, revision: more ? last : this.#revision }, more };
  }

  /** Whether everything is remembered that was removed since a reader at this place can have read it. */
  #isKnown({ began, revision }: LogPlace): boolean {
    const newest = Math.max(began, revision);
    return newest >= this.#forgotten && newest <= this.#revision;
  }

  #note(id: MediaItemId, item: MediaItemView | undefined): void {
    const before = this.#last.get(id);
    if (before !== undefined) {
      before.stale = true;
      if (before.item === undefined) this.#removals -= 1;
    }
    this.#revision += 1;
    const entry = { revision: this.#revision, id, item, stale: false };
    this.#entries.push(entry);
    this.#last.set(id, entry);
    if (item === undefined) this.#removals += 1;
    if (this.#removals > this.#maxRemovals) this.#forget(Math.ceil(this.#maxRemovals / 2));
    if (this.#entries.length > 2 * this.#last.size + SPARE) this.#tidy();
  }

  /** The oldest removals go: whoever may still hold what they took away begins anew. */
  #forget(count: number): void {
    let left = count;
    for (const entry of this.#entries) {
      if (left === 0) break;
      if (entry.stale || entry.item !== undefined) continue;
      entry.stale = true;
      this.#last.delete(entry.id);
      this.#forgotten = entry.revision;
      left -= 1;
    }
    this.#removals -= count;
  }

  /** Stale entries say nothing to anybody. */
  #tidy(): void {
    this.#entries = this.#entries.filter(({ stale }) => !stale);
  }

  /** Where the first entry after a revision stands: entries stand in ascending order. */
  #indexAfter(revision: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.revision ?? 0) <= revision) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
