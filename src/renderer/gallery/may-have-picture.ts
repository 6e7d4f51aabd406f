import type { MediaItemView } from '../../shared/model.ts';

/**
 * Whether main may have a picture to give, of a film a frame. Of a link that lies elsewhere there is none before a look
 * has found one.
 */
export const mayHavePicture = (item: MediaItemView): boolean =>
  (item.mediaKind === 'image' || mayBePlayed(item)) && isThere(item);

/** The same of a film. */
export const mayHaveFilm = (item: MediaItemView): boolean => item.mediaKind === 'video' && isThere(item);

const isThere = ({ publicLink }: MediaItemView): boolean =>
  publicLink === undefined || (publicLink.checkedAt !== null && publicLink.failure === null);

/** Pictures that Chromium decodes, by their plate. Of others, HEIC above all, type and size are shown. */
const DECODED: ReadonlySet<string> = new Set(['JPEG', 'JPG', 'PNG', 'GIF', 'WEBP', 'AVIF', 'APNG']);

/** Films that Chromium takes apart, by their plate. Of others no frame is asked for. */
const PLAYED: ReadonlySet<string> = new Set(['MP4', 'M4V', 'MOV', 'WEBM']);

const mayBePlayed = ({ mediaKind, format }: MediaItemView): boolean =>
  mediaKind === 'video' && (format === '' || PLAYED.has(format));

/** Whether a picture of this type could be shown, if it were there. */
export const isDecoded = ({ mediaKind, format }: MediaItemView): boolean =>
  mediaKind === 'image' && (format === '' || DECODED.has(format));
