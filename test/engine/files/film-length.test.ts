import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenFile } from '../../../src/engine/files/file-port.ts';
import { filmLength } from '../../../src/engine/files/film-length.ts';

/** Bytes as an open file, and how many of them were read. */
function opened(bytes: Uint8Array): { readonly file: OpenFile; readonly read: () => number } {
  let read = 0;
  const file = {
    async read(buffer: Uint8Array, position: number) {
      const part = bytes.subarray(position, position + buffer.length);
      buffer.set(part);
      read += part.length;
      return part.length;
    },
  } as Partial<OpenFile> as OpenFile;
  return { file, read: () => read };
}

const lengthOf = (bytes: Uint8Array, size = bytes.length) => filmLength(opened(bytes).file, size);
const real = (name: string) => readFile(new URL(`../../media/${name}`, import.meta.url));

/** A box with a size of 32 bits, or of 64. */
function box(kind: string, content: Uint8Array, long = false): Uint8Array {
  const head = Buffer.alloc(long ? 16 : 8);
  head.writeUInt32BE(long ? 1 : head.length + content.length);
  head.write(kind, 4, 'latin1');
  if (long) head.writeBigUInt64BE(BigInt(head.length + content.length), 8);
  return Buffer.concat([head, content]);
}

function header({ version = 0, perSecond = 1_000, units = 5_000n }): Uint8Array {
  const content = Buffer.alloc(100);
  content.writeUInt8(version);
  content.writeUInt32BE(perSecond, version === 1 ? 20 : 12);
  if (version === 1) content.writeBigUInt64BE(units, 24);
  else content.writeUInt32BE(Number(units), 16);
  return box('mvhd', content);
}

const film = (...movie: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', Buffer.concat(movie))]);

describe('How long a film lasts', () => {
  test.each(['clip-h264.mp4', 'clip-h264.mov', 'clip-hevc.mov', 'clip.avi'])(
    'is read from %s, in a few kilobytes of it',
    async (name) => {
      const bytes = await real(name);
      const { file, read } = opened(bytes);
      const durationMs = await filmLength(file, bytes.length);
      expect(durationMs).toBeGreaterThan(500);
      expect(durationMs).toBeLessThan(10_000);
      expect(read()).toBeLessThan(1_000);
    },
  );

  test('is that of either version of the header, behind other boxes, and behind one of 64 bits', async () => {
    expect(await lengthOf(film(header({})))).toBe(5_000);
    expect(await lengthOf(film(box('free', Buffer.alloc(3)), header({ version: 1, perSecond: 600 })))).toBe(
      8_333,
    );
    const behind = Buffer.concat([box('mdat', Buffer.alloc(40), true), film(header({}))]);
    expect(await lengthOf(behind)).toBe(5_000);
  });

  test.each([
    ['has no header', film(box('free', Buffer.alloc(8)))],
    ['has no units of time', film(header({ perSecond: 0 }))],
    ['says that it does not know', film(header({ units: 0xffff_ffffn }))],
    ['says nothing, as one made of fragments does', film(header({ units: 0n }))],
    ['says it lasts for ages', film(header({ version: 1, units: 0xffff_ffff_ffff_ffffn }))],
    ['ends within its header', film(header({})).subarray(0, 40)],
    [
      'has boxes without an end',
      Buffer.concat(Array.from({ length: 5_000 }, () => box('free', Buffer.alloc(0)))),
    ],
    ['is empty', new Uint8Array()],
  ])('is unknown of one that %s', async (_what, bytes) => {
    expect(await lengthOf(bytes)).toBeUndefined();
  });

  test('is a number or unknown for any bytes, and never reads much', async () => {
    const kinds = fc.constantFrom('moov', 'mvhd', 'mdat', 'free', 'RIFF', 'avih');
    const odd = fc
      .array(fc.record({ size: fc.nat({ max: 40 }), kind: kinds, content: fc.uint8Array({ maxLength: 40 }) }))
      .map((parts) =>
        Buffer.concat(
          parts.map(({ size, kind, content }) => {
            const head = Buffer.alloc(8);
            head.writeUInt32BE(size);
            head.write(kind, 4, 'latin1');
            return Buffer.concat([head, content]);
          }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(odd, async (bytes) => {
        const { file, read } = opened(bytes);
        const durationMs = await filmLength(file, bytes.length);
        expect(durationMs === undefined || (Number.isInteger(durationMs) && durationMs > 0)).toBe(true);
        expect(read()).toBeLessThan(5_000);
      }),
    );
  });
});
