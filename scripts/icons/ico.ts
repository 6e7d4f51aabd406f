/** One PNG and the edge of its square in pixels. */
export interface SizedPng {
  readonly edge: number;
  readonly png: Buffer;
}

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
/** Type 1 is an icon; type 2 would be a cursor. */
const ICON_TYPE = 1;
const BITS_PER_PIXEL = 32;
/** The format's byte for an edge holds 0 to 255; 0 stands for 256, the largest. */
const LARGEST_EDGE = 256;

/** Windows' icon container: a table of places, then the PNGs whole, as Windows Vista and later read them. */
export function icoOf(pictures: readonly SizedPng[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16LE(ICON_TYPE, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = HEADER_BYTES + pictures.length * ENTRY_BYTES;
  const entries = pictures.map((picture) => {
    const entry = entryOf(picture, offset);
    offset += picture.png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

function entryOf({ edge, png }: SizedPng, offset: number): Buffer {
  if (edge > LARGEST_EDGE) throw new Error(`An .ico holds edges to ${LARGEST_EDGE}, not ${edge}.`);
  const entry = Buffer.alloc(ENTRY_BYTES);
  entry.writeUInt8(edge % LARGEST_EDGE, 0);
  entry.writeUInt8(edge % LARGEST_EDGE, 1);
  entry.writeUInt16LE(1, 4); // colour planes
  entry.writeUInt16LE(BITS_PER_PIXEL, 6);
  entry.writeUInt32LE(png.length, 8);
  entry.writeUInt32LE(offset, 12);
  return entry;
}
