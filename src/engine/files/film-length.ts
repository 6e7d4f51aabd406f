import type { OpenFile } from './file-port.ts';
import { readFully } from './read-fully.ts';

/** Boxes looked at on one level. [ours] a film has about ten; this bounds what a made-up one may cost. */
const MAX_BOXES = 64;
/** A film that says it lasts longer says nothing. [ours] a week, ms. */
const LONGEST_MS = 7 * 24 * 3_600_000;
/** Header of a box with a 64-bit size, bytes. ISO/IEC 14496-12, 4.2. */
const LONG_HEADER = 16;

/** A box of an ISO base media file, without its header. */
interface Box {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How long a film lasts, ms, as its header says: `moov/mvhd` of MP4 and QuickTime, `avih` of AVI. Undefined where it
 * says nothing or nonsense. At most a few kilobytes are read, wherever the header lies. Throws the system's error.
 */
export async function filmLength(file: OpenFile, size: number): Promise<number | undefined> {
  const durationMs = (await isAvi(file)) ? await lengthOfAvi(file) : await lengthOfIsoMedia(file, size);
  const known = durationMs !== undefined && durationMs > 0 && durationMs <= LONGEST_MS;
  return known ? Math.round(durationMs) : undefined;
}

async function bytesAt(file: OpenFile, position: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length);
  const count = await readFully(file, bytes, position);
  return new DataView(bytes.buffer, 0, count);
}

const words = (view: DataView, at: number): string =>
  view.byteLength < at + 4 ? '' : String.fromCharCode(...new Uint8Array(view.buffer, at, 4));

async function lengthOfIsoMedia(file: OpenFile, size: number): Promise<number | undefined> {
  const movie = await findBox(file, 'moov', { start: 0, end: size });
  const header = movie && (await findBox(file, 'mvhd', movie));
  if (!header) return undefined;
  const view = await bytesAt(file, header.start, 32);
  // Version 1 has times of 64 bits: 14496-12, 8.2.2. All bits set means unknown.
  const long = view.byteLength === 32 && view.getUint8(0) === 1;
  if (view.byteLength < (long ? 32 : 20)) return undefined;
  const unitsPerSecond = view.getUint32(long ? 20 : 12);
  const units = long ? Number(view.getBigUint64(24)) : view.getUint32(16);
  if (unitsPerSecond === 0 || (!long && units === 0xffff_ffff)) return undefined;
  return (units / unitsPerSecond) * 1_000;
}

/** The first box of a kind within bounds; sizes that lead nowhere end the search. */
async function findBox(
  file: OpenFile,
  kind: string,
  within: { readonly start: number; readonly end: number },
): Promise<Box | undefined> {
  let at = within.start;
  for (let count = 0; count < MAX_BOXES && at + 8 <= within.end; count += 1) {
    const box = boxIn(await bytesAt(file, at, LONG_HEADER), at, within.end);
    if (box === undefined || box.kind === kind) return box;
    at = box.end;
  }
  return undefined;
}

function boxIn(view: DataView, at: number, end: number): Box | undefined {
  if (view.byteLength < 8) return undefined;
  const told = view.getUint32(0);
  const long = told === 1;
  if (long && view.byteLength < LONG_HEADER) return undefined;
  const length = long ? Number(view.getBigUint64(8)) : told === 0 ? end - at : told;
  const header = long ? LONG_HEADER : 8;
  if (length < header) return undefined;
  return { kind: words(view, 4), start: at + header, end: Math.min(at + length, end) };
}

async function isAvi(file: OpenFile): Promise<boolean> {
  const view = await bytesAt(file, 0, 12);
  return words(view, 0) === 'RIFF' && words(view, 8) === 'AVI ';
}

/** The main header stands first: RIFF, AVI, LIST, hdrl, avih. */
async function lengthOfAvi(file: OpenFile): Promise<number | undefined> {
  const view = await bytesAt(file, 0, 52);
  if (view.byteLength < 52 || words(view, 24) !== 'avih') return undefined;
  const frameMicros = view.getUint32(32, true);
  return (frameMicros * view.getUint32(48, true)) / 1_000;
}
