import type { OpenFile } from './file-port.ts';

/**
 * Fills the buffer from `position`; resolves with the count read, which is less only at the file's end. One
 * read may bring less than was asked for long before the end.
 */
export async function readFully(
  file: Pick<OpenFile, 'read'>,
  buffer: Uint8Array,
  position: number,
): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const count = await file.read(buffer.subarray(filled), position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
