import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { extensionOf, mediaTypeOf, mediaTypeOfName } from '../../../src/engine/files/media-type.ts';

const sample = async (name: string): Promise<Uint8Array> => {
  const bytes = await readFile(new URL(`../../media/${name}`, import.meta.url));
  return bytes.subarray(0, 4_100);
};
const isoFile = (brand: string): Uint8Array =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0isomiso2`, 'latin1')]);
const boxFile = (box: string): Uint8Array =>
  Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from(box), Buffer.alloc(64)]);
const outcome = async (name: string, head: Uint8Array): Promise<string> => {
  const type = await mediaTypeOf(name, head);
  return type.ok ? type.value.contentType : `${type.failure.code}: ${type.failure.detail}`;
};

test.each([
  ['photo-landscape.jpg', 'jpg', 'image/jpeg', 'image'],
  ['photo-rotated-exif.jpg', 'jpg', 'image/jpeg', 'image'],
  ['alpha.png', 'png', 'image/png', 'image'],
  ['photo.webp', 'image/webp', 'image/webp', 'image'],
  ['loop.gif', 'image/gif', 'image/gif', 'image'],
  ['clip-h264.mp4', 'mp4', 'video/mp4', 'video'],
  ['clip-h264.mov', 'mov', 'video/quicktime', 'video'],
  ['clip-hevc.mov', 'mov', 'video/quicktime', 'video'],
  ['clip.avi', 'video/x-msvideo', 'video/x-msvideo', 'video'],
])('%s is sent as %s (%s, %s)', async (name, contentType, mime, kind) => {
  expect(await mediaTypeOf(name, await sample(name))).toMatchObject({ value: { contentType, mime, kind } });
});

test('jpeg and jpg are one family, and each keeps its own short form', async () => {
  const head = await sample('photo-landscape.jpg');
  expect(await outcome('A.JPEG', head)).toBe('jpeg');
  expect(await outcome('a.JPG', head)).toBe('jpg');
});

test('a name that disagrees with its bytes is stopped, saying both', async () => {
  const jpeg = await sample('photo-landscape.jpg');
  expect(await outcome('a.png', jpeg)).toBe('file-type-mismatch: named .png, contains JPEG');
  expect(await outcome('a.jpg', await sample('photo.heic'))).toBe(
    'file-type-mismatch: named .jpg, contains HEIC',
  );
  expect(await outcome('a.jpg', Buffer.from('just text'))).toBe(
    'file-type-mismatch: named .jpg, contains an unknown type',
  );
  expect(await outcome('a.mp4', isoFile('qt  '))).toBe('file-type-mismatch: named .mp4, contains QuickTime');
  expect(await outcome('noending', jpeg)).toBe('file-type-mismatch: named without an ending, contains JPEG');
});

test.each([
  ['a.mov', 'isom', 'mov'],
  ['a.mov', 'qt  ', 'mov'],
  ['a.mp4', 'M4V ', 'mp4'],
  ['a.mp4', 'avc1', 'mp4'],
  ['a.mp4', '3gp5', 'mp4'],
  ['a.mp4', 'M4A ', 'file-type-mismatch: named .mp4, contains M4A'],
  ['a.mp4', 'heic', 'file-type-mismatch: named .mp4, contains HEIC'],
])('%s with the brand %s gives %s', async (name, brand, expected) => {
  expect(await outcome(name, isoFile(brand))).toBe(expected);
});

test('a container without a brand box passes under either video ending', async () => {
  expect(await outcome('a.mov', boxFile('moov'))).toBe('mov');
  expect(await outcome('a.mp4', boxFile('mdat'))).toBe('mp4');
  expect(await outcome('a.jpg', boxFile('mdat'))).toBe('file-type-mismatch: named .jpg, contains QuickTime');
});

test('a PNG whose colour profile fills the first bytes is still a PNG', async () => {
  const png = await sample('alpha.png');
  const chunk = Buffer.alloc(12 + 600_000);
  chunk.writeUInt32BE(600_000, 0);
  chunk.write('iCCP', 4, 'latin1');
  const head = Buffer.concat([png.subarray(0, 33), chunk]).subarray(0, 4_100);
  expect(await outcome('a.png', head)).toBe('png');
});

test('truncated and hostile beginnings are an unknown type, never a thrown error', async () => {
  const heads = [
    Buffer.alloc(0),
    Buffer.from([0xff]),
    Buffer.from([0xff, 0xd8]),
    Buffer.from('RIFF'),
    Buffer.from('PK\x03\x04\xff\xff'),
    Buffer.alloc(4_100, 0xff),
    Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
  ];
  for (const head of heads) expect(await outcome('a.jpg', head)).toMatch(/^file-type-mismatch/);
});

test('the documented list and nothing else is promised by a name', () => {
  const names = ['a.jpg', 'b.JPEG', 'c.png', 'd.webp', 'e.gif', 'f.Mp4', 'g.mov', 'h.avi'];
  expect(names.map((name) => mediaTypeOfName(name)?.kind)).toEqual([
    ...Array.from({ length: 5 }, () => 'image'),
    ...Array.from({ length: 3 }, () => 'video'),
  ]);
  for (const name of ['a.heic', 'b.mkv', 'c.txt', 'jpg', '.jpg', 'x.jpg/', 'dir.jpg/file', 'a.jpg ']) {
    expect(mediaTypeOfName(name)).toBeUndefined();
  }
});

test('the ending is what follows the last dot of the last name', () => {
  expect(extensionOf('a.b/c.d.JPG')).toBe('jpg');
  expect(extensionOf('a.b/c')).toBe('');
  expect(extensionOf('.hidden')).toBe('');
});
