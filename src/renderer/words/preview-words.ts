import { bytes } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';

export const PREVIEW = words.preview;

/** "75 %" */
export const zoomText = (scale: number): string => PREVIEW.zoom({ percent: Math.round(scale * 100) });
/** The description is what stands for the picture where there is one. */
export const stageName = ({ fileName, description }: MediaItemView): string =>
  description === '' ? fileName : description;

/** Why there is no picture, with what is known of the file, and what can be done. */
export function noPreview(item: MediaItemView): string {
  const cause = item.mediaKind === 'video' ? PREVIEW.noPlayer : PREVIEW.noPicture;
  return [cause, knownOf(item), PREVIEW.inBrowser].filter((sentence) => sentence !== '').join(' ');
}

/** "HEIC, 2.4 MB." */
function knownOf({ format, sizeBytes }: MediaItemView): string {
  const size = sizeBytes === null ? '' : bytes(sizeBytes);
  if (format !== '' && size !== '') return PREVIEW.typeAndSize({ type: format, size });
  const fact = format === '' ? size : format;
  return fact === '' ? '' : PREVIEW.only({ fact });
}
