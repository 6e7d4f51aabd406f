import type { MediaItemId } from '../../shared/ids.ts';

/** Which items are chosen, in the order in which they were, and where the next range begins. */
export interface Selection {
  readonly ids: ReadonlySet<MediaItemId>;
  readonly anchor: MediaItemId | null;
}

/** What a click or key means for the selection: `span` replaces it by a range, `add-span` adds one. */
export type Gesture = 'only' | 'toggle' | 'span' | 'add-span';

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/**
 * The selection after a gesture on an item. Pure. `shown` is every item that is shown, whether it is in the document
 * or not: a range covers what lies between, in the order shown.
 */
export function choose(
  before: Selection,
  gesture: Gesture,
  { id, shown }: { readonly id: MediaItemId; readonly shown: readonly Identified[] },
): Selection {
  if (gesture === 'only') return { ids: new Set([id]), anchor: id };
  if (gesture === 'toggle') {
    const ids = new Set(before.ids);
    if (!ids.delete(id)) ids.add(id);
    return { ids, anchor: id };
  }
  const anchor = before.anchor ?? id;
  const span = between(shown, anchor, id);
  const kept = gesture === 'add-span' ? before.ids : [];
  return { ids: new Set([...kept, ...span]), anchor: span.length > 1 ? anchor : id };
}

/** Everything that is shown. */
export const chooseAll = (shown: readonly Identified[], anchor: MediaItemId | null): Selection => ({
  ids: new Set(shown.map(({ id }) => id)),
  anchor,
});

/** The chosen items that are shown, in the order they were chosen: nothing that is out of sight is acted on. */
export function chosenItems<Item extends Identified>(
  { ids }: Selection,
  shown: readonly Item[],
): readonly Item[] {
  if (ids.size === 0) return [];
  const byId = new Map(shown.filter(({ id }) => ids.has(id)).map((item) => [item.id, item]));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** The same selection without what is not shown any more; itself where nothing went. */
export function keepShown(before: Selection, shown: readonly Identified[]): Selection {
  if (before.ids.size === 0) return before;
  const kept = chosenItems(before, shown).map(({ id }) => id);
  return kept.length === before.ids.size ? before : { ...before, ids: new Set(kept) };
}

interface Identified {
  readonly id: MediaItemId;
}

/** The item alone where the range's beginning is not shown any more. */
function between(shown: readonly Identified[], one: MediaItemId, other: MediaItemId): readonly MediaItemId[] {
  const places = [shown.findIndex(({ id }) => id === one), shown.findIndex(({ id }) => id === other)];
  const [from = -1, to = -1] = places.sort((a, b) => a - b);
  return from < 0 ? [other] : shown.slice(from, to + 1).map(({ id }) => id);
}
