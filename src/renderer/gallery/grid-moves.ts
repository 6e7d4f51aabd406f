import { type Line, lineOf } from './lines.ts';

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

/** The place in a grid after a move, kept inside it. Pure. `page` is how many lines a page key moves. */
export function moveFocus(
  place: number,
  move: Move,
  { lines, page }: { readonly lines: readonly Line[]; readonly page: number },
): number {
  const at = lineOf(lines, place);
  const line = lines[at];
  const last = lines.at(-1);
  if (line === undefined || last === undefined) return place;
  const end = last.from + last.count - 1;
  const steps: { readonly [Name in Move]: () => number } = {
    left: () => place - 1,
    right: () => place + 1,
    up: () => across(lines, place, -1),
    down: () => across(lines, place, 1),
    'row-start': () => line.from,
    'row-end': () => line.from + line.count - 1,
    start: () => 0,
    end: () => end,
    'page-up': () => across(lines, place, -page),
    'page-down': () => across(lines, place, page),
  };
  return Math.max(0, Math.min(end, steps[move]()));
}

/** So many lines on in the same column, or in the last of a shorter row; headings are passed over. */
function across(lines: readonly Line[], place: number, by: number): number {
  const at = lineOf(lines, place);
  const column = place - (lines[at]?.from ?? 0);
  const step = Math.sign(by);
  let to = Math.max(0, Math.min(lines.length - 1, at + by));
  while (lines[to]?.count === 0 && to + step >= 0 && to + step < lines.length) to += step;
  const line = lines[to];
  // The heading over the first row: there is nowhere to go.
  if (line === undefined || line.count === 0) return by < 0 ? column : place;
  return line.from + Math.min(column, line.count - 1);
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
