import { create } from 'zustand';
import type { GalleryView } from '../../shared/gallery-view.ts';
import type { GalleryPage } from '../../shared/pages.ts';
import { invoke } from '../bridge.ts';
import { useWindow } from '../state/window-store.ts';
import { FoldedGallery } from './folded-gallery.ts';
import type { KnownItem } from './known-item.ts';

/** The media libraries as last read. */
export interface LibraryView extends GalleryView {
  readonly items: readonly KnownItem[];
}

/** The view is null before the first answer. */
export interface GalleryState {
  readonly view: LibraryView | null;
  /** The engine did not answer the last question. */
  readonly failed: boolean;
}

export const useGallery = create<GalleryState>()(() => ({ view: null, failed: false }));

/** Many changes at once cost one question. */
const GATHER_MS = 150;
/** While page after page comes, what came is shown this often at most: sorting 50,000 items takes a few frames. */
const SHOW_MS = 500;
let due: ReturnType<typeof setTimeout> | undefined;
let asking = false;
let folded = new FoldedGallery();

/** Reads what has changed in the gallery whenever the engine says that a list did. */
export function startGallery(): void {
  useWindow.subscribe((state, before) => {
    if (state.status.account !== before.status.account) forget();
    const changed = state.galleryTurn !== before.galleryTurn;
    if (changed && state.status.account !== 'none') readSoon();
  });
}

/** Another account has other libraries. */
function forget(): void {
  folded = new FoldedGallery();
  useGallery.setState({ view: null, failed: false });
}

function readSoon(): void {
  if (due === undefined) due = setTimeout(read, GATHER_MS);
}

function read(): void {
  due = undefined;
  if (asking) readSoon();
  else void ask();
}

async function ask(): Promise<void> {
  asking = true;
  await readPages(folded);
  asking = false;
}

/** Asks for page after page: each is small, so that neither side stands still. */
async function readPages(into: FoldedGallery): Promise<void> {
  let shownAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { cursor } = into;
    const reply = await invoke('gallery:changes', cursor === undefined ? {} : { after: cursor });
    // An answer about another account.
    if (into !== folded) return;
    if (!reply.ok) return useGallery.setState({ failed: true });
    into.take(reply.value);
    const now = performance.now();
    if (!reply.value.more || now - shownAt >= SHOW_MS) {
      useGallery.setState({ view: viewOf(reply.value, into), failed: false });
      shownAt = now;
    }
    if (!reply.value.more) return;
  }
}

const viewOf = (page: GalleryPage, { items }: FoldedGallery): LibraryView => ({
  items,
  unread: page.unread,
  listedAt: page.listedAt,
  loading: page.loading || page.more,
});

/** Asks the far end for its lists again; what is shown stays until they come. */
export async function refreshGallery(): Promise<void> {
  await invoke('gallery:refresh', {});
  readSoon();
}
