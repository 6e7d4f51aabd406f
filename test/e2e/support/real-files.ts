import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A whole file as a test writes it, and whose it is meant to be. */
export interface RealFile {
  readonly client: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** A picture or film of test/media, made unlike every other by a tail that its format allows. */
export function realFile(client: string, name: string, medium: string): RealFile {
  const tail = Buffer.from(`${client}/${name}`);
  return fileOf(client, name, Buffer.concat([mediaBytes(medium), tail]));
}

/** A film of about so many bytes: a real MP4, then an empty box of the right size, which players skip. */
export function longFilm(client: string, name: string, sizeBytes: number): RealFile {
  const film = mediaBytes('clip-h264.mp4');
  const box = Buffer.alloc(sizeBytes - film.length);
  box.writeUInt32BE(box.length, 0);
  box.write('free', 4, 'latin1');
  box.write(`${client}/${name}`, 8);
  return fileOf(client, name, Buffer.concat([film, box]));
}

const mediaBytes = (name: string): Buffer => readFileSync(new URL(`../../media/${name}`, import.meta.url));

function fileOf(client: string, name: string, bytes: Buffer): RealFile {
  return { client, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Twelve files as people have them: six formats, and names with spaces, emoji, signs, composed and decomposed. */
export function twelveFiles(first: string, second: string): readonly RealFile[] {
  return [
    realFile(first, 'spring menu  two spaces.jpg', 'photo-landscape.jpg'),
    realFile(first, '🌞 sunrise 🎉.png', 'alpha.png'),
    realFile(first, 'loop #1 100%&more+?.gif', 'loop.gif'),
    realFile(first, 'crème brûlée.webp'.normalize('NFC'), 'photo.webp'),
    realFile(first, 'crème brûlée.webp'.normalize('NFD'), 'photo.webp'),
    realFile(first, 'slowly exported film.mov', 'clip-h264.mov'),
    realFile(second, 'portrait.jpg', 'photo-portrait.jpg'),
    realFile(second, '%20 is not a space.jpg', 'photo-rotated-exif.jpg'),
    realFile(second, 'square & plain.png', 'square-1080.png'),
    realFile(second, 'Überraschung für Zoë.gif'.normalize('NFD'), 'loop.gif'),
    realFile(second, 'teaser.mp4', 'clip-h264.mp4'),
    realFile(second, 'film 🎬 final.mov', 'clip-hevc.mov'),
  ];
}

/** Writes a file whole. */
export async function put(folder: string, file: Pick<RealFile, 'name' | 'bytes'>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, file.name), file.bytes);
}

/** Writes a file in ten pieces over so many milliseconds, as an export or a slow copy does. */
export async function putSlowly(
  folder: string,
  file: Pick<RealFile, 'name' | 'bytes'>,
  overMs: number,
): Promise<void> {
  const pieces = 10;
  const size = Math.ceil(file.bytes.length / pieces);
  const handle = await open(path.join(folder, file.name), 'w');
  try {
    for (let piece = 0; piece < pieces; piece += 1) {
      if (piece > 0) await new Promise((resolve) => setTimeout(resolve, overMs / (pieces - 1)));
      await handle.write(file.bytes.subarray(piece * size, (piece + 1) * size));
    }
  } finally {
    await handle.close();
  }
}

/** What `check` wants to know of files: for whom each content was meant. */
export function meantFor(files: readonly RealFile[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const clients = new Map<string, Set<string | null>>();
  for (const file of files) {
    clients.set(file.sha256, (clients.get(file.sha256) ?? new Set<string | null>()).add(file.client));
  }
  return clients;
}

/** A file the app has written for a client, as it lies there. */
export const fileThere = (client: string, file: string): RealFile =>
  fileOf(client, path.basename(file), readFileSync(file));
