import type { MediaItemView } from '../../shared/model.ts';
import { THUMBNAIL_EDGE } from '../../shared/thumbnail.ts';
import type { PictureSize } from './picture.tsx';

/**
 * The item's own width and height in px, as far as its thumbnail tells them: a frame of a film and a resized copy do
 * not, and a picture drawn smaller fills the edge of a thumbnail. What is shorter is the picture itself.
 */
export function ownSize(
  item: Pick<MediaItemView, 'mediaKind' | 'variants'>,
  shown: PictureSize | null,
): PictureSize | null {
  if (shown === null || item.mediaKind !== 'image' || item.variants.length > 0) return null;
  return Math.max(shown.width, shown.height) < THUMBNAIL_EDGE ? shown : null;
}
