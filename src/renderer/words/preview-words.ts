import { bytes, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { MediaItemView } from '../../shared/model.ts';

export const PREVIEW = words.preview;

export const previewName = (fileName: string, client: string): string => `${fileName}, ${client}`;
export const openPreviewOf = (fileName: string, client: string): string => `Look at ${fileName}, ${client}`;
export const previewPlace = (place: number, of: number): string => `${number(place)} of ${number(of)}`;
/** "75 %" */
export const zoomText = (scale: number): string => `${number(Math.round(scale * 100))} %`;
/** The description is what stands for the picture where there is one. */
export const stageName = ({ fileName, description }: MediaItemView): string =>
  description === '' ? fileName : description;

/** Why there is no picture, with what is known of the file, and what can be done. */
export function noPreview({ mediaKind, format, sizeBytes }: MediaItemView): string {
  const facts = [format, sizeBytes === null ? '' : bytes(sizeBytes)].filter((fact) => fact !== '').join(', ');
  const known = facts === '' ? '' : ` ${facts}.`;
  if (mediaKind === 'video') return `Hotfolder does not play films.${known} Its link opens it in a browser.`;
  return `There is no picture of it to show.${known} Its link opens it in a browser.`;
}
