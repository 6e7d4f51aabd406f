/** How many lines a page key moves. */
const PAGE = 8;

/** The place in a list after a key; up and down go round, page keys stop at the ends. null for any other key. Pure. */
export function moveChoice(key: string, place: number, count: number): number | null {
  const last = count - 1;
  const moves: { readonly [key: string]: number } = {
    ArrowDown: place >= last ? 0 : place + 1,
    ArrowUp: place <= 0 ? last : place - 1,
    PageDown: Math.min(last, place + PAGE),
    PageUp: Math.max(0, place - PAGE),
  };
  const moved = moves[key];
  return moved === undefined ? null : Math.max(0, moved);
}
