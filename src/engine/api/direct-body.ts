import type { PutBody } from './http-door.ts';

/** A file as it goes inside JSON. */
export interface DirectFile {
  readonly fileName: string;
  readonly description: string;
  /** MIME type, for the data URI. */
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Letters of base64 that stand for three bytes. */
const GROUP = 4;

/**
 * The JSON `{fileName, description, file}` of a direct upload. The base64 is made block by block as it is read, so
 * that a file of 10 MB is held once, and no other work waits while all of it is encoded.
 */
export function directBody(file: DirectFile): Pick<PutBody, 'length' | 'read'> {
  const { fileName, description, mime, bytes } = file;
  const start = JSON.stringify({ fileName, description, file: `data:${mime};base64,` });
  const head = Buffer.from(start.slice(0, -2));
  const tail = Buffer.from(start.slice(-2));
  const encodedLength = GROUP * Math.ceil(bytes.length / 3);
  const tailAt = head.length + encodedLength;
  return {
    length: tailAt + tail.length,
    read: async (buffer, position) => {
      if (position < head.length) return copy(head.subarray(position), buffer);
      if (position >= tailAt) return copy(tail.subarray(position - tailAt), buffer);
      const from = position - head.length;
      return copy(encoded(bytes, from, Math.min(buffer.length, encodedLength - from)), buffer);
    },
  };
}

function copy(source: Uint8Array, target: Uint8Array): number {
  const count = Math.min(source.length, target.length);
  target.set(source.subarray(0, count));
  return count;
}

/** `count` letters of the base64 of `bytes`, from its letter `from` on. */
function encoded(bytes: Uint8Array, from: number, count: number): Uint8Array {
  const first = Math.floor(from / GROUP);
  const groups = Math.ceil((from + count) / GROUP) - first;
  const part = bytes.subarray(first * 3, (first + groups) * 3);
  const letters = Buffer.from(part.buffer, part.byteOffset, part.length).toString('base64');
  const skipped = from - first * GROUP;
  return Buffer.from(letters.slice(skipped, skipped + count), 'latin1');
}
