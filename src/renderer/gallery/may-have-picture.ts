import type { MediaItemView } from '../../shared/model.ts';

/** Whether main may have a picture to give. Of a link that lies elsewhere there is none before a look has found one. */
export const mayHavePicture = (item: MediaItemView): boolean => item.mediaKind === 'image' && isThere(item);

/** The same of a film. */
export const mayHaveFilm = (item: MediaItemView): boolean => item.mediaKind === 'video' && isThere(item);

const isThere = ({ publicLink }: MediaItemView): boolean =>
  publicLink === undefined || (publicLink.checkedAt !== null && publicLink.failure === null);

/** Pictures that Chromium decodes, by their plate. Of others, HEIC above all, type and size are shown. */
const DECODED: ReadonlySet<string> = new Set(['JPEG', 'JPG', 'PNG', 'GIF', 'WEBP', 'AVIF', 'APNG']);

/** Whether a picture of this type could be shown, if it were there. */
export const isDecoded = ({ mediaKind, format }: MediaItemView): boolean =>
  mediaKind === 'image' && (format === '' || DECODED.has(format));
