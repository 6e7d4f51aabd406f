import type { SizedPng } from './ico.ts';

/** The container's types that hold a PNG, by its edge in pixels; where two, the second is for Retina screens. */
const TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** A chunk's name and its length, both of four bytes. */
const HEADER_BYTES = 8;

/** The edges an .icns is made of. */
export const ICNS_EDGES = Object.keys(TYPES).map(Number);

/** macOS' icon container: chunks of type, length and a PNG. Throws for an edge that has no type. */
export function icnsOf(pictures: readonly SizedPng[]): Buffer {
  const chunks = pictures.flatMap(({ edge, png }) => {
    const types = TYPES[edge];
    if (types === undefined) throw new Error(`An .icns has no place for a PNG of ${edge} pixels.`);
    return types.map((type) => chunkOf(type, png));
  });
  return chunkOf('icns', Buffer.concat(chunks));
}

function chunkOf(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(HEADER_BYTES + content.length, 4);
  return Buffer.concat([header, content]);
}
