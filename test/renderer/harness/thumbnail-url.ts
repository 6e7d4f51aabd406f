import type { MediaItemId } from '../../../src/shared/ids.ts';

/** In the harness pictures lie beside the page; an item's id begins with its drawing's name. */
export const thumbnailUrl = (id: MediaItemId): string => `./art/${id.split('-').slice(0, -1).join('-')}.svg`;
