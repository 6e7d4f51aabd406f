import type { BatchId, MediaItemId, OfferId, UploadId } from '../../../src/shared/ids.ts';

/** In the harness pictures lie beside the page; an item's id begins with its drawing's name. */
export const thumbnailUrl = (id: MediaItemId): string => `./art/${id.split('-').slice(0, -1).join('-')}.svg`;

/** A drawing has one size. */
export const fullPictureUrl = (id: MediaItemId): string => thumbnailUrl(id);

/** Nothing is served for a film: its player says so. */
export const filmUrl = (id: MediaItemId): string => `./art/${encodeURIComponent(id)}.mp4`;

/** What a test serves for a token. */
export const drawnFilmUrl = (token: string): string => `./art/source-${encodeURIComponent(token)}.webm`;

/** The server has a drawing for every upload but those whose id begins with `none`. */
export const uploadThumbnailUrl = (id: UploadId): string => `./art/${encodeURIComponent(id)}.svg`;

/** Drawings the server has, one for each place. */
export const offerThumbnailUrl = (id: OfferId, place: number): string =>
  `./art/offer-${encodeURIComponent(id)}-${place}.svg`;
export const heldThumbnailUrl = (id: BatchId, place: number): string =>
  `./art/held-${encodeURIComponent(id)}-${place}.svg`;
