import type { UploadId } from '../../shared/ids.ts';
import { slicesOf } from '../steps.ts';
import type { Place } from '../store/place-store.ts';

/** Places given in one durable write. [ours] two rows for each, with their indexes, take about 10 ms. */
const GIVEN_AT_ONCE = 100;

/**
 * The places that change when the uploads `ids` are put before `before` (null = behind all others). They keep
 * their own order; the places are the same ones, dealt out anew, so that nobody else's queue moves. Ids that are
 * not in the list are left out.
 */
export function movedPlaces(
  list: readonly Place[],
  ids: readonly UploadId[],
  before: UploadId | null,
): readonly Place[] {
  const wanted = new Set(ids);
  const moving = list.filter(({ id }) => wanted.has(id));
  const others = list.filter(({ id }) => !wanted.has(id));
  const at = before === null ? others.length : placeOf(list, others, before);
  if (moving.length === 0 || at === undefined) return [];
  const dealt = [...others.slice(0, at), ...moving, ...others.slice(at)];
  return dealt.flatMap(({ id, order }, index) => {
    const now = list[index]?.order ?? order;
    return now === order ? [] : { id, order: now };
  });
}

/** Where the others part; before one of those that move is where that one stands. undefined = not in the list. */
function placeOf(list: readonly Place[], others: readonly Place[], before: UploadId): number | undefined {
  const index = list.findIndex(({ id }) => id === before);
  if (index === -1) return undefined;
  const order = list[index]?.order ?? 0;
  const at = others.findIndex((other) => other.order >= order);
  return at === -1 ? others.length : at;
}

/**
 * The same change of `list`, a slice after the other: whoever gets a place leaves the own one to the upload that stood
 * there, so that after each slice every upload has one place of its own, and a crash between two loses nobody.
 */
export function* placesInTurns(
  list: readonly Place[],
  moved: readonly Place[],
): Generator<readonly Place[], void, void> {
  const standsAt = new Map(list.map(({ id, order }) => [order, id]));
  const placeOfId = new Map(list.map(({ id, order }) => [id, order]));
  for (const slice of slicesOf(moved, GIVEN_AT_ONCE)) {
    const given = new Map<UploadId, number>();
    const give = (id: UploadId, order: number): void => {
      standsAt.set(order, id);
      placeOfId.set(id, order);
      given.set(id, order);
    };
    for (const { id, order } of slice) {
      const left = placeOfId.get(id);
      const other = standsAt.get(order);
      if (left === undefined || left === order) continue;
      give(id, order);
      if (other !== undefined) give(other, left);
    }
    yield [...given].map(([id, order]) => ({ id, order }));
  }
}
