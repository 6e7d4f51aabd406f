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

/** What has changed after a revision, oldest change first. */
export interface LogPage {
  /** The revision asked for is older than what is remembered: this begins anew. */
  readonly reset: boolean;
  readonly items: readonly MediaItemView[];
  readonly removed: readonly MediaItemId[];
  /** The last revision in this page. */
  readonly revision: number;
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
  /** Removals up to this revision are forgotten: whoever stands before it begins anew. */
  #forgotten = 0;
  #removals = 0;

  get(id: MediaItemId): MediaItemView | undefined {
    return this.#last.get(id)?.item;
  }

  put(item: MediaItemView): void {
    this.#note(item.id, item);
  }

  remove(id: MediaItemId): void {
    if (this.#last.get(id)?.item !== undefined) this.#note(id, undefined);
  }

  /** What came after a revision, at most `limit` entries; undefined: from the beginning. */
  after(revision: number | undefined, limit: number): LogPage {
    const known = revision !== undefined && revision >= this.#forgotten && revision <= this.#revision;
    const from = known ? revision : 0;
    const items: MediaItemView[] = [];
    const removed: MediaItemId[] = [];
    let place = this.#placeAfter(from);
    for (; place < this.#entries.length && items.length + removed.length < limit; place += 1) {
      const entry = this.#entries[place];
      if (entry === undefined || entry.stale) continue;
      if (entry.item !== undefined) items.push(entry.item);
      // Who begins anew has nothing to take away.
      else if (known) removed.push(entry.id);
    }
    const more = place < this.#entries.length;
    const last = more ? (this.#entries[place - 1]?.revision ?? from) : this.#revision;
    return { reset: !known, items, removed, revision: last, more };
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
    if (this.#removals > MAX_REMOVALS) this.#forget(MAX_REMOVALS / 2);
    if (this.#entries.length > 2 * this.#last.size + SPARE) this.#tidy();
  }

  /** The oldest removals go: whoever has not read them begins anew. */
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

  /** The place of the first entry after a revision: entries stand in ascending order. */
  #placeAfter(revision: number): number {
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
