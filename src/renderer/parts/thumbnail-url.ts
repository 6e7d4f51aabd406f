import type { BatchId, MediaItemId, OfferId, UploadId } from '../../shared/ids.ts';

/** Where main serves an item's picture: fetched there without credentials, asked for here by id only. */
export const thumbnailUrl = (id: MediaItemId): string => `thumb://media/${encodeURIComponent(id)}`;

/** The same, the item itself before its resized copies: for looking at it in full size. */
export const fullPictureUrl = (id: MediaItemId): string => `${thumbnailUrl(id)}/full`;

/** Where main serves the picture of an upload's own file, as long as the file is there. */
export const uploadThumbnailUrl = (id: UploadId): string => `thumb://upload/${encodeURIComponent(id)}`;

/** Where main serves the picture of a file that is offered, by its place among those that are shown. */
export const offerThumbnailUrl = (id: OfferId, place: number): string =>
  `thumb://offer/${encodeURIComponent(id)}/${place}`;

/** The same of a batch that is held: its pictures, counted from 0. */
export const heldThumbnailUrl = (id: BatchId, place: number): string =>
  `thumb://given/${encodeURIComponent(id)}/${place}`;

/** Where main serves an item's film, in the parts its player wants. */
export const filmUrl = (id: MediaItemId): string => `media://item/${encodeURIComponent(id)}`;

/** The same of a film of which a frame is to be drawn. */
export const drawnFilmUrl = (token: string): string => `media://source/${encodeURIComponent(token)}`;
