import type { GalleryView } from './gallery-view.ts';
import type { MediaItemId } from './ids.ts';
import type { HistoryEntry, MediaItemView, UploadView } from './model.ts';

/** A part of the queue, in its order. */
export interface UploadPage {
  readonly uploads: readonly UploadView[];
  /** Give this back as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** Ended uploads, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Give this back as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/**
 * What has changed in the media libraries since a cursor, in the order in which it changed. Whoever folds page after
 * page has every item of every client once; their order is the window's own to make.
 */
export interface GalleryPage extends Omit<GalleryView, 'items'> {
  /** The cursor was not known, or there was none: what was folded before is void once `more` is false. */
  readonly reset: boolean;
  /** New, or different from before. */
  readonly items: readonly MediaItemView[];
  readonly removed: readonly MediaItemId[];
  /** Give this back as `after`; always, also when nothing is left. */
  readonly cursor: string;
  /** There is more already: ask again at once. Otherwise a `gallery` change tells when there is. */
  readonly more: boolean;
}
