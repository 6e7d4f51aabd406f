import type { BatchId, ProfileId } from '../../shared/ids.ts';
import type { Services } from '../services.ts';
import type { GivenRow, GivenStore } from '../store/given-store.ts';
import type { RootStore } from '../store/root-store.ts';
import type { GivenFile } from './given-file.ts';
import { givenPlaces } from './given-place.ts';
import { holdEnd, type PendingFiles } from './pending-files.ts';

interface GiftDeps {
  readonly services: Services;
  readonly store: { readonly given: GivenStore; readonly roots: RootStore };
  readonly pending: PendingFiles;
}

/**
 * Writes files down as given to a client: all of them or none. One that is pending already joins the newer gift, which
 * remembers the earlier ones.
 */
export function writeGift(
  { services, store, pending }: GiftDeps,
  files: readonly GivenFile[],
  { holdMs, ...to }: { readonly profileId: ProfileId; readonly batchId: BatchId; readonly holdMs: number },
): readonly GivenRow[] {
  const givenAt = services.clock.now();
  const gift = { ...to, givenAt, holdUntil: holdEnd(givenAt, holdMs) };
  const placeOf = givenPlaces({ services, roots: store.roots }, to.profileId);
  return services.store.transaction(() =>
    files.map(({ root, place: rootId = placeOf(root), path, dev, keptIn }) => {
      const row = { ...gift, rootId, path, dev, earlier: pending.giftsOf(rootId, path) };
      store.given.put(row, keptIn);
      return row;
    }),
  );
}

/** Takes one gift back: `left` are the files that another one gave, too, as that one gave them; `taken` all others. */
export function takeGiftBack(
  { services, store, pending }: GiftDeps,
  batch: BatchId,
): { readonly left: readonly GivenRow[]; readonly taken: readonly GivenRow[] } {
  const given = pending.givenBy(batch);
  const left = given.flatMap((row) => without(row, batch) ?? []);
  services.store.transaction(() => {
    for (const row of left) store.given.put(row);
    store.given.removeBatch(batch);
  });
  return { left, taken: given.filter((row) => without(row, batch) === null) };
}

/** The row once one of its gifts was taken back; null when there was no other. */
function without(row: GivenRow, batch: BatchId): GivenRow | null {
  const earlier = row.earlier.filter((gift) => gift.batchId !== batch);
  if (row.batchId !== batch) return { ...row, earlier };
  const last = earlier.at(-1);
  return last === undefined ? null : { ...row, ...last, earlier: earlier.slice(0, -1) };
}
