import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What differs between two pictures. */
export interface Difference {
  /** Pixels that differ beyond the threshold; all of them where the sizes differ. */
  readonly pixels: number;
  /** A PNG with the differing pixels in red. */
  readonly picture: Buffer;
}

/** Share of a colour's whole distance that still counts as the same: rounding of another processor, never an edge. */
const THRESHOLD = 0.05;

/** Compares two PNGs, pixel by pixel. */
export function compare(kept: Buffer, taken: Buffer): Difference {
  const before = PNG.sync.read(kept);
  const after = PNG.sync.read(taken);
  if (before.width !== after.width || before.height !== after.height) {
    return { pixels: before.width * before.height, picture: taken };
  }
  const { width, height } = before;
  const drawn = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, drawn.data, width, height, { threshold: THRESHOLD });
  return { pixels, picture: PNG.sync.write(drawn) };
}
