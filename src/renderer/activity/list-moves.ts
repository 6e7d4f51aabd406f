/** A list the keyboard moves in: which lines take the focus, and how many a page key moves. */
export interface Stops {
  /** Places of the lines that take the focus, ascending. */
  readonly places: readonly number[];
  readonly page: number;
}

/** The place the focus goes to from `place` by a key; null for keys that do not move, and where there is nowhere to go. */
export function moveInList(key: string, place: number, { places, page }: Stops): number | null {
  const at = places.indexOf(place);
  const steps: { readonly [key: string]: number } = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: places.length - 1,
  };
  const wanted = steps[key];
  if (at === -1 || wanted === undefined) return null;
  return places[Math.max(0, Math.min(places.length - 1, wanted))] ?? null;
}
