/** Where the focus of a grid may go. */
export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'start'
  | 'end'
  | 'page-up'
  | 'page-down';

/** The place in a grid after a move, kept inside it. Pure. `page` is how many rows a page key moves. */
export function moveFocus(
  place: number,
  move: Move,
  grid: { readonly count: number; readonly columns: number; readonly page: number },
): number {
  const { count, columns, page } = grid;
  const row = Math.floor(place / columns);
  const steps: { readonly [Name in Move]: number } = {
    left: place - 1,
    right: place + 1,
    up: place - columns < 0 ? place : place - columns,
    down: place + columns >= count ? place : place + columns,
    'row-start': row * columns,
    'row-end': row * columns + columns - 1,
    start: 0,
    end: count - 1,
    'page-up': place - columns * page,
    'page-down': place + columns * page,
  };
  return Math.max(0, Math.min(count - 1, steps[move]));
}

/** The move a key stands for; null for any other key. */
export function moveOf(key: string, mod: boolean): Move | null {
  const moves: { readonly [key: string]: Move } = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
    PageUp: 'page-up',
    PageDown: 'page-down',
    Home: mod ? 'start' : 'row-start',
    End: mod ? 'end' : 'row-end',
  };
  return moves[key] ?? null;
}
