import type { MediaItemId } from '../../shared/ids.ts';

/** Where main serves an item's picture: fetched there without credentials, asked for here by id only. */
export const thumbnailUrl = (id: MediaItemId): string => `thumb://media/${encodeURIComponent(id)}`;
