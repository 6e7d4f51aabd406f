import type { MediaItemView } from '../../shared/model.ts';

/** Whether main may have a picture to give. Of a link that lies elsewhere there is none before a look has found one. */
export function mayHavePicture({ mediaKind, publicLink }: MediaItemView): boolean {
  if (mediaKind !== 'image') return false;
  return publicLink === undefined || (publicLink.checkedAt !== null && publicLink.failure === null);
}
