import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';
import { useColumns } from './use-columns.ts';

/** Gap beside and under a tile, and what stands under a picture: name, client, days and copy (px). */
const GAP_INLINE = 12;
const GAP_BLOCK = 16;
const UNDER_PICTURE = 70;
const OVERSCAN_ROWS = 3;
/** The selection bar floats over the foot of the grid: what has the focus stays above it (DESIGN.md). */
const BAR = 88;

/** The rows of the grid: how many tiles stand in one, how high it is, and which rows are in the document. */
export interface TileRows {
  readonly columns: number;
  readonly rows: number;
  readonly rowSize: number;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}

interface Wanted {
  readonly count: number;
  /** Smallest width of a tile, px. */
  readonly tile: number;
  /** The tile that is the tab stop: its row never leaves the document. */
  readonly focused: number;
  readonly barShown: boolean;
}

/** Lays `count` tiles in rows as wide as the box, only those in view in the document. */
export function useTileRows(box: RefObject<HTMLDivElement | null>, wanted: Wanted): TileRows {
  const { count, tile, focused, barShown } = wanted;
  const { columns, width } = useColumns(box, tile, GAP_INLINE);
  const rowSize =
    Math.round(((width - (columns - 1) * GAP_INLINE) / columns) * 0.75) + UNDER_PICTURE + GAP_BLOCK;
  const rows = Math.ceil(count / columns);
  const focusedRow = Math.floor(focused / columns);
  const rangeExtractor = useCallback(
    (range: Range) => withRow(defaultRangeExtractor(range), focusedRow, range.count),
    [focusedRow],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => rowSize,
    overscan: OVERSCAN_ROWS,
    rangeExtractor,
    scrollPaddingStart: 8,
    scrollPaddingEnd: barShown ? BAR : 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height is the reason to lay out again
  useEffect(() => virtual.measure(), [rowSize]);
  return { columns, rows, rowSize, virtual };
}

function withRow(rows: readonly number[], row: number, count: number): number[] {
  if (row < 0 || row >= count || rows.includes(row)) return [...rows];
  return [...rows, row].sort((one, other) => one - other);
}
