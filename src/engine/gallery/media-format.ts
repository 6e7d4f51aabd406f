import type { MediaKind } from '../../shared/model.ts';

const IMAGES = new Set(['JPEG', 'PNG', 'WEBP', 'GIF', 'HEIC', 'AVIF', 'BMP', 'TIFF', 'SVG']);
const VIDEOS = new Set(['MP4', 'MOV', 'AVI', 'WEBM', 'M4V', 'MKV', 'MPEG']);
const SPELLINGS: Readonly<Record<string, string>> = {
  JPG: 'JPEG',
  JPE: 'JPEG',
  TIF: 'TIFF',
  QT: 'MOV',
  MPG: 'MPEG',
};

/** Upper-case ending of a name for the tile's plate; empty when it has none that could be one. */
export function formatOf(fileName: string): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(fileName)?.[1]?.toUpperCase() ?? '';
  return SPELLINGS[ending] ?? ending;
}

/** Image or video by ending; the server's list says nothing else about it. */
export function kindOfFormat(format: string): MediaKind {
  if (IMAGES.has(format)) return 'image';
  return VIDEOS.has(format) ? 'video' : 'other';
}
