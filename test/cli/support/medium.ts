import { readFileSync } from 'node:fs';

/** Real media of test/media, by what they are. */
const MEDIA = {
  jpg: 'photo-landscape.jpg',
  portrait: 'photo-portrait.jpg',
  rotated: 'photo-rotated-exif.jpg',
  png: 'square-1080.png',
  alpha: 'alpha.png',
  gif: 'loop.gif',
  webp: 'photo.webp',
  mp4: 'clip-h264.mp4',
  mov: 'clip-h264.mov',
} as const;

export type MediumKind = keyof typeof MEDIA;

/** Bytes of a box header: its length and its name. */
const BOX_HEADER = 8;

/**
 * A real medium with bytes of its own: the mark stands after the picture's end, or in a film's `free` box, where
 * every decoder passes over it. `padBytes` makes it longer.
 */
export function medium(kind: MediumKind, mark: string, padBytes = 0): Buffer {
  const file = readFileSync(new URL(`../../media/${MEDIA[kind]}`, import.meta.url));
  const extra = Buffer.concat([Buffer.from(mark), Buffer.alloc(padBytes, mark)]);
  if (kind !== 'mp4' && kind !== 'mov') return Buffer.concat([file, extra]);
  const header = Buffer.alloc(BOX_HEADER);
  header.writeUInt32BE(BOX_HEADER + extra.length);
  header.write('free', 4, 'latin1');
  return Buffer.concat([file, header, extra]);
}
