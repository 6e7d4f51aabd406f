import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { MIB } from '../../src/shared/units.ts';
import { longFilm, put, type RealFile, realFile } from '../../test/e2e/support/real-files.ts';

/** The practice server's three clients. */
export const TEAS = 'Bramblewick Teas';
const CERAMICS = 'Marloquay Ceramics';
export const VELO = 'Northlume Velo';

/** The very first file, while the app still leads the way. */
const VERY_FIRST = realFile(VELO, 'start-list.jpg', 'photo-landscape.jpg');

/** What a day's first files could be, per client: the small media of test/media, each unlike the others. */
const FIRST_FILES: readonly (readonly [client: string, name: string, medium: string])[] = [
  [TEAS, 'spring-menu.jpg', 'photo-landscape.jpg'],
  [TEAS, 'first-flush-portrait.jpg', 'photo-portrait.jpg'],
  [TEAS, 'crème brûlée tea.webp', 'photo.webp'],
  [TEAS, 'kettle-on.gif', 'loop.gif'],
  [CERAMICS, 'kiln-at-dawn.jpg', 'photo-rotated-exif.jpg'],
  [CERAMICS, 'glaze-no-7.png', 'square-1080.png'],
  [CERAMICS, 'logo-clear.png', 'alpha.png'],
  [VELO, 'ridge-ride.mp4', 'clip-h264.mp4'],
];

/** A shoot's folder as a photographer sends it: folders named for clients, a picture of nobody's, a list. */
const SHOOT_FILES: readonly (readonly [place: string, name: string, medium: string])[] = [
  [TEAS, 'gift-tins.jpg', 'photo-landscape.jpg'],
  [TEAS, 'pouring.jpg', 'photo-portrait.jpg'],
  [VELO, 'wheel-truing.png', 'square-1080.png'],
  ['.', 'the-whole-team.jpg', 'photo-rotated-exif.jpg'],
];

const FILMS: readonly (readonly [client: string, name: string])[] = [
  [TEAS, 'harvest-film.mp4'],
  [VELO, 'descent-helmet-camera.mp4'],
  [CERAMICS, 'workshop-tour.mp4'],
  [VELO, 'finish-line.mp4'],
];

/** A film takes seconds to send, even to this computer: long enough to be seen on its way. */
const FILM_BYTES = 800 * MIB;

/** What a slow export writes at a time, and how often: well within the time a file must stand still. */
const EXPORT_PIECE_BYTES = 50;
const EXPORT_EVERY_MS = 400;

/** Puts the very first file into its client's folder. */
export function putFirstFile(folderOf: (client: string) => string): Promise<void> {
  return put(folderOf(VELO), VERY_FIRST);
}

/** A file under a name that is not its own, and where it lies under its right one. */
export interface WronglyNamed {
  readonly is: string;
  readonly shouldBe: string;
}

/** Puts a film down that somebody has given a picture's ending. */
export async function putWronglyNamed(folderOf: (client: string) => string): Promise<WronglyNamed> {
  const film = realFile(CERAMICS, 'wheel-demo.jpg', 'clip-h264.mp4');
  await put(folderOf(CERAMICS), film);
  const is = path.join(folderOf(CERAMICS), film.name);
  return { is, shouldBe: is.replace(/jpg$/, 'mp4') };
}

/** Puts the small files into their clients' folders. Resolves with how many there are. */
export async function putFirstFiles(folderOf: (client: string) => string): Promise<number> {
  for (const [client, name, medium] of FIRST_FILES)
    await put(folderOf(client), realFile(client, name, medium));
  await put(folderOf(TEAS), { name: 'notes for the shoot.txt', bytes: Buffer.from('Not a picture.') });
  return FIRST_FILES.length;
}

/** Puts a shoot's folder down, to be dropped. Resolves with how many of its files bear a client's name. */
export async function putShoot(folder: string): Promise<number> {
  for (const [place, name, medium] of SHOOT_FILES)
    await put(path.join(folder, place), realFile(`shoot ${place}`, name, medium));
  await put(folder, { name: 'shot list.pdf', bytes: Buffer.from('%PDF-1.7') });
  return SHOOT_FILES.filter(([place]) => place !== '.').length;
}

/** A file that another program is still writing. */
export interface Export {
  /** Writes the rest. */
  finish(): Promise<void>;
}

/** Begins to export a film into a client's folder, a few bytes at a time. */
export async function beginExport(folderOf: (client: string) => string): Promise<Export> {
  const film = realFile(CERAMICS, 'throwing-a-bowl.mov', 'clip-h264.mov');
  const file = await open(path.join(folderOf(CERAMICS), film.name), 'w');
  let written = 0;
  const write = async (bytes: number): Promise<void> => {
    const piece = film.bytes.subarray(written, written + bytes);
    written += piece.length;
    await file.write(piece);
  };
  await write(film.bytes.length / 3);
  const writing = setInterval(() => void write(EXPORT_PIECE_BYTES), EXPORT_EVERY_MS);
  return {
    async finish() {
      clearInterval(writing);
      await write(film.bytes.length);
      await file.close();
    },
  };
}

/** Puts films that take seconds to send into the folders of all three. Resolves with how many there are. */
export async function putFilms(folderOf: (client: string) => string): Promise<number> {
  for (const [client, name] of FILMS) await putSparseFilm(folderOf(client), { client, name });
  return FILMS.length;
}

/** A real MP4 whose last box is empty and long: a hole on the disk, and bytes like any others on the wire. */
async function putSparseFilm(folder: string, { client, name }: Pick<RealFile, 'client' | 'name'>) {
  const { bytes } = longFilm(client, name, MIB);
  const boxAt = bytes.indexOf(Buffer.from('free'), bytes.length - MIB) - 4;
  bytes.writeUInt32BE(FILM_BYTES - boxAt, boxAt);
  await mkdir(folder, { recursive: true });
  const file = await open(path.join(folder, name), 'w');
  try {
    await file.write(bytes);
    await file.truncate(FILM_BYTES);
  } finally {
    await file.close();
  }
}
