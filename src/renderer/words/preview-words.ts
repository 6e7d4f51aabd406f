import { bytes } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';
import { isDecoded } from '../gallery/may-have-picture.ts';

export const PREVIEW = words.preview;

/** "75 %" */
export const zoomText = (scale: number): string => PREVIEW.zoom({ percent: Math.round(scale * 100) });
/** The description is what stands for the picture where there is one. */
export const stageName = ({ fileName, description }: MediaItemView): string =>
  description === '' ? fileName : description;

/** Why there is no picture, with what is known of the file, and what can be done. */
export function noPreview(item: MediaItemView, online: boolean): string {
  if (!online && isDecoded(item)) return sentences(PREVIEW.pictureOffline, knownOf(item));
  return sentences(PREVIEW.noPicture, knownOf(item), PREVIEW.inBrowser);
}

/** Why a film that may be there is not played. */
export type FilmFault = 'broke-off' | 'not-played';

/** Why a film is not played, with what is known of it, and what can be done. `fault`: null where it was not tried. */
export function noFilm(
  item: MediaItemView,
  fault: FilmFault | null,
  { online, now }: { readonly online: boolean; readonly now: number },
): string {
  const known = knownOf(item);
  if (!online) return sentences(PREVIEW.filmOffline, known);
  if (item.expiresAt !== null && item.expiresAt <= now) return sentences(PREVIEW.filmExpired, known);
  if (fault === 'broke-off') return sentences(PREVIEW.filmBrokeOff, known, PREVIEW.inBrowser);
  return sentences(PREVIEW.noPlayer, known, PREVIEW.inBrowser);
}

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** "HEIC, 2.4 MB." */
function knownOf({ format, sizeBytes }: MediaItemView): string {
  const size = sizeBytes === null ? '' : bytes(sizeBytes);
  if (format !== '' && size !== '') return PREVIEW.typeAndSize({ type: format, size });
  const fact = format === '' ? size : format;
  return fact === '' ? '' : PREVIEW.only({ fact });
}
