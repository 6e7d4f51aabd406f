import type { ProfileId, UploadId } from '../../shared/ids.ts';
import type { UploadView } from '../../shared/model.ts';

/** What the engine is asked: these before that one, or behind all others of the client. */
export interface Move {
  readonly ids: readonly UploadId[];
  readonly before: UploadId | null;
}

/** Only what waits has a place to change: what runs is on its way, what has ended has none any more. */
export const mayMove = ({ stage }: UploadView): boolean =>
  stage === 'queued' || stage === 'waiting' || stage === 'blocked';

/** What has a place in the engine's queue; a file that still settles gets its place when it joins. */
const hasPlace = ({ stage }: UploadView): boolean =>
  stage !== 'settling' && stage !== 'done' && stage !== 'closed';

/** A client's uploads that have a place, in the order they are sent. */
export function placesOf(uploads: Iterable<UploadView>, profile: ProfileId): readonly UploadView[] {
  const own: UploadView[] = [];
  for (const upload of uploads) if (upload.profileId === profile && hasPlace(upload)) own.push(upload);
  return own.sort((one, other) => one.order - other.order);
}

/**
 * The rows of a sleeve that stay when others move, and between which of them the chosen ones stand now: slot 0 is
 * before the first, slot n behind the last.
 */
export interface Slots {
  readonly staying: readonly UploadView[];
  /** The slot above the first chosen row, and below the last one; equal when the chosen stand together. */
  readonly first: number;
  readonly last: number;
}

/** Slots among the rows of a sleeve that are shown; null when nothing of what is chosen may move. */
export function slotsOf(shown: readonly UploadView[], chosen: ReadonlySet<UploadId>): Slots | null {
  const rows = shown.filter(mayMove);
  const staying = rows.filter((row) => !chosen.has(row.id));
  const from = rows.findIndex((row) => chosen.has(row.id));
  if (from === -1) return null;
  const to = rows.length - 1 - [...rows].reverse().findIndex((row) => chosen.has(row.id));
  const between = rows.slice(from, to).filter((row) => !chosen.has(row.id)).length;
  return { staying, first: from, last: from + between };
}

/** The move that puts chosen rows into a slot of their sleeve; null when it would change nothing. */
export function moveToSlot(
  places: readonly UploadView[],
  { staying, first, last }: Slots,
  aim: { readonly slot: number; readonly chosen: ReadonlySet<UploadId> },
): Move | null {
  const { slot, chosen } = aim;
  const stays = first === last && slot === first;
  if (stays || staying.length === 0 || slot < 0 || slot > staying.length) return null;
  const ids = places.filter((row) => chosen.has(row.id) && mayMove(row)).map((row) => row.id);
  const next = staying[slot];
  if (next !== undefined) return { ids, before: next.id };
  const end = staying.at(-1)?.order ?? 0;
  const behind = places.find((row) => row.order > end && !chosen.has(row.id));
  return { ids, before: behind?.id ?? null };
}

/** The move that puts rows before everything of their client that waits; null when they are there. */
export function moveToFront(places: readonly UploadView[], chosen: ReadonlySet<UploadId>): Move | null {
  const waiting = places.filter(mayMove);
  const ids = waiting.filter((row) => chosen.has(row.id)).map((row) => row.id);
  const next = waiting.find((row) => !chosen.has(row.id));
  const isThere = waiting.slice(0, ids.length).every((row) => chosen.has(row.id));
  return ids.length === 0 || isThere || next === undefined ? null : { ids, before: next.id };
}

/** Where moved rows will stand among what waits for their client: places from 1 on, and how many there are. */
export interface NewPlaces {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** The places after a move, as the engine will deal them. */
export function placesAfter(places: readonly UploadView[], { ids, before }: Move): NewPlaces {
  const moving = new Set(ids);
  const others = places.filter((row) => !moving.has(row.id));
  const found = before === null ? -1 : others.findIndex((row) => row.id === before);
  const at = found === -1 ? others.length : found;
  const ahead = others.slice(0, at).filter(mayMove).length;
  return { first: ahead + 1, last: ahead + ids.length, of: places.filter(mayMove).length };
}
