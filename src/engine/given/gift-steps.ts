import type { BatchId, ProfileId } from '../../shared/ids.ts';
import type { Services } from '../services.ts';
import { type Steps, slicesOf } from '../steps.ts';
import type { GivenRow, GivenStore } from '../store/given-store.ts';
import type { RootStore } from '../store/root-store.ts';
import type { GivenFile } from './given-file.ts';
import { givenPlaces } from './given-place.ts';
import { holdEnd, keyOf, type PendingFiles } from './pending-files.ts';

interface GiftDeps {
  readonly services: Services;
  readonly store: { readonly given: GivenStore; readonly roots: RootStore };
  readonly pending: PendingFiles;
}

/** Rows of one durable write. [ours] 250 take about 3 ms. */
const WRITTEN_AT_ONCE = 250;

/**
 * Writes files down as given to a client, for a batch that is set aside until all of them are. One that is pending
 * already joins the newer gift, which remembers the earlier ones.
 */
export function* writeGift(
  { services, store, pending }: GiftDeps,
  files: readonly GivenFile[],
  { holdMs, ...to }: { readonly profileId: ProfileId; readonly batchId: BatchId; readonly holdMs: number },
): Steps<void> {
  const givenAt = services.clock.now();
  const gift = { ...to, givenAt, holdUntil: holdEnd(givenAt, holdMs) };
  const placeOf = givenPlaces({ services, roots: store.roots }, to.profileId);
  for (const slice of slicesOf(files, WRITTEN_AT_ONCE)) {
    const written = services.store.transaction(() =>
      slice.map(({ root, place: rootId = placeOf(root), path, dev, keptIn }) => {
        const row = { ...gift, rootId, path, dev, earlier: pending.giftsOf(rootId, path) };
        store.given.put(row, keptIn);
        return row;
      }),
    );
    for (const row of written) pending.note(row);
    yield;
  }
}

/** Who hears what becomes of the files of a gift that is taken back. */
interface TakenBack {
  /** Nobody else gave it. */
  taken(row: GivenRow): void;
  /** Another gift gave it, too: as that one gave it. */
  left(row: GivenRow): void;
}

/** Takes away what a batch that is set aside has given, as far as nobody gave it beside. */
export function* takeGiftBack(
  { services, store, pending }: GiftDeps,
  batch: BatchId,
  told: TakenBack,
): Steps<void> {
  for (const slice of slicesOf(pending.givenBy(batch).map(keyOf), WRITTEN_AT_ONCE)) {
    // As they are now: one may have been given anew, or queued, since the slice before.
    const rows = pending.at(slice).map(({ row }) => ({ row, rest: without(row, batch) }));
    const meant = rows.filter(({ row, rest }) => rest === null || rest.earlier.length < row.earlier.length);
    services.store.transaction(() => {
      for (const { row, rest } of meant) {
        if (rest === null) store.given.remove(row);
        else store.given.put(rest);
      }
    });
    for (const { row, rest } of meant) {
      if (rest !== null) {
        told.left(rest);
        continue;
      }
      pending.remove(row.rootId, row.path);
      told.taken(row);
    }
    yield;
  }
}

/** Whether taking a batch back takes the file, since nobody else gave it. */
export const isTakenWith = (row: GivenRow, batch: BatchId): boolean => without(row, batch) === null;

/** Ends the hold of what a batch gave; a crash before the last of them leaves the others to their hold. */
export function* endHold(
  { services, store, pending }: GiftDeps,
  batch: BatchId,
  released: (rows: readonly GivenRow[]) => void,
): Steps<void> {
  for (const slice of slicesOf(pending.ofBatch(batch).map(keyOf), WRITTEN_AT_ONCE)) {
    // As they are now: one may have been given anew, or queued, since the slice before.
    const rows = pending.at(slice).flatMap(({ row }) => (row.batchId === batch ? row : []));
    services.store.transaction(() => {
      for (const row of rows) store.given.endHold(row);
    });
    pending.endHold(rows);
    released(rows);
    yield;
  }
}

/** The row once one of its gifts was taken back; null when there was no other. */
function without(row: GivenRow, batch: BatchId): GivenRow | null {
  const earlier = row.earlier.filter((gift) => gift.batchId !== batch);
  if (row.batchId !== batch) return { ...row, earlier };
  const last = earlier.at(-1);
  return last === undefined ? null : { ...row, ...last, earlier: earlier.slice(0, -1) };
}
