import type { MediaItemId, UploadId } from '../../shared/ids.ts';

/** Where main serves an item's picture: fetched there without credentials, asked for here by id only. */
export const thumbnailUrl = (id: MediaItemId): string => `thumb://media/${encodeURIComponent(id)}`;

/** The same, the item itself before its resized copies: for looking at it in full size. */
export const fullPictureUrl = (id: MediaItemId): string => `${thumbnailUrl(id)}/full`;

/** Where main serves the picture of an upload's own file, as long as the file is there. */
export const uploadThumbnailUrl = (id: UploadId): string => `thumb://upload/${encodeURIComponent(id)}`;

/** Where main serves an item's film, in the parts its player wants. */
export const filmUrl = (id: MediaItemId): string => `media://item/${encodeURIComponent(id)}`;
