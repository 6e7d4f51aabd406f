import type { GalleryState } from './gallery-store.ts';

/** Whom the gallery is asked for, and whether they can be reached. */
export interface Asked {
  readonly clients: number;
  readonly online: boolean;
}

/**
 * What may be said of the libraries: items, or that there are none, only once they were read; until then that they
 * are being read, or that nobody knows. Pure.
 */
export function whatIsKnown({ view, failed }: GalleryState, { clients, online }: Asked) {
  if (view !== null && view.items.length > 0) return 'known';
  if (failed) return 'unknown';
  if (view === null || view.loading) return 'reading';
  if (clients === 0) return 'known';
  if (view.unread.length > 0) return 'unknown';
  if (view.listedAt !== null) return 'known';
  return online ? 'reading' : 'unknown';
}
