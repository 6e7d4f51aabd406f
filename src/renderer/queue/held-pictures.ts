import type { FewPicture } from '../parts/few-pictures.tsx';
import { heldThumbnailUrl } from '../parts/thumbnail-url.ts';
import type { Sleeve } from './sleeves.ts';

const SHOWN = 3;

/** A few of the files that are held: pictures first, by their places in the batch; else the signs of their kinds. */
export function heldPictures({ id, open }: Pick<Sleeve, 'id' | 'open'>): readonly FewPicture[] {
  const isPicture = (kind: FewPicture['kind']): boolean => kind === 'image';
  const pictures = open.filter((upload) => isPicture(upload.mediaKind)).slice(0, SHOWN);
  const others = open.filter((upload) => !isPicture(upload.mediaKind)).slice(0, SHOWN);
  return [
    ...pictures.map((upload, place) => ({ kind: upload.mediaKind, src: heldThumbnailUrl(id, place) })),
    ...others.map((upload) => ({ kind: upload.mediaKind, src: null })),
  ].slice(0, SHOWN);
}
