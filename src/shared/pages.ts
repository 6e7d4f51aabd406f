import type { HistoryEntry, UploadView } from './model.ts';

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
