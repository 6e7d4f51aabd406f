import type { MediaItemId } from '../../shared/ids.ts';
import type { GalleryPage } from '../../shared/pages.ts';
import { type KnownItem, knownItem } from './known-item.ts';

type Items = Map<MediaItemId, KnownItem>;

/**
 * The media libraries, folded page by page from what has changed in them. A new beginning does not blank what is
 * shown: it stands until the new list is whole. Only where nothing stood yet, the parts are shown as they come.
 */
export class FoldedGallery {
  #items: Items = new Map();
  /** The list that begins anew, until its last page came. */
  #rebuilt: Items | null = null;
  #cursor: string | undefined;
  #shown: readonly KnownItem[] | null = [];

  /** What the next page is asked for with; undefined: from the beginning. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /** Everything that is known, each item once; the same list again as long as nothing has changed. */
  get items(): readonly KnownItem[] {
    this.#shown ??= [...this.#items.values()];
    return this.#shown;
  }

  take(page: GalleryPage): void {
    if (page.reset) this.#rebuilt = new Map();
    // Nothing stands that could be blanked.
    if (this.#rebuilt !== null && this.#items.size === 0) this.#finishRebuilding();
    const into = this.#rebuilt ?? this.#items;
    for (const item of page.items) into.set(item.id, knownItem(item));
    for (const id of page.removed) into.delete(id);
    if (this.#rebuilt === null && page.items.length + page.removed.length > 0) this.#shown = null;
    if (this.#rebuilt !== null && !page.more) this.#finishRebuilding();
    this.#cursor = page.cursor;
  }

  #finishRebuilding(): void {
    this.#items = this.#rebuilt ?? this.#items;
    this.#rebuilt = null;
    this.#shown = null;
  }
}
