import type { ExpiryGroup } from './expiry-groups.ts';

/** One line of the grid: a row of items, or the heading of the group that begins with the next one. */
export interface Line {
  /** The place of its first item among all that are shown. */
  readonly from: number;
  /** Items in it; 0 in a heading. */
  readonly count: number;
  /** Only in a heading. */
  readonly group?: ExpiryGroup;
}

/** Lays items in rows of so many columns, every group beginning a row of its own under its heading. Pure. */
export function linesOf(count: number, columns: number, groups: readonly ExpiryGroup[]): readonly Line[] {
  if (groups.length === 0) return rowsOf(0, count, columns);
  return groups.flatMap((group) => [
    { from: group.from, count: 0, group },
    ...rowsOf(group.from, group.from + group.count, columns),
  ]);
}

function rowsOf(from: number, to: number, columns: number): readonly Line[] {
  const rows: Line[] = [];
  for (let at = from; at < to; at += columns) rows.push({ from: at, count: Math.min(columns, to - at) });
  return rows;
}

/** The line an item stands in: the last that does not begin after it. */
export function lineOf(lines: readonly Line[], place: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
