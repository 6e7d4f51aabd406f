import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { ExpiryGroup } from './expiry-groups.ts';
import { type Line, lineOf, linesOf } from './lines.ts';
import { useColumns } from './use-columns.ts';

/** Gap beside and under a tile, and what stands under a picture: name, client, days and copy (px). */
const GAP_INLINE = 12;
const GAP_BLOCK = 16;
const UNDER_PICTURE = 70;
/** A group's heading and the space about it; lines leave less under themselves than tiles (px). */
const HEADING = 40;
const LIST_HEADING = 48;
/** A line of the list, as a row of the queue (DESIGN.md, density; px). */
const LIST_LINE = 48;
const COMPACT_LIST_LINE = 38;
const OVERSCAN_LINES = 3;
/** The selection bar floats over the foot of the grid: what has the focus stays above it (DESIGN.md). */
const BAR = 88;

/** The lines of the grid: how many items stand in one, how high it is, and which are in the document. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly columns: number;
  readonly lineSize: number;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}

interface Wanted {
  readonly count: number;
  readonly groups: readonly ExpiryGroup[];
  /** Smallest width of a tile, px; null for a list, whose line holds one item. */
  readonly tile: number | null;
  readonly compact: boolean;
  /** The item that is the tab stop: its line never leaves the document. */
  readonly focused: number;
  readonly barShown: boolean;
}

/** Lays items in lines as wide as the box, only those in view in the document. */
export function useLines(box: RefObject<HTMLDivElement | null>, wanted: Wanted): Lines {
  const { count, groups, tile, compact, focused, barShown } = wanted;
  const room = useColumns(box, tile ?? LIST_LINE, GAP_INLINE);
  const columns = tile === null ? 1 : room.columns;
  const lineSize = tile === null ? (compact ? COMPACT_LIST_LINE : LIST_LINE) : tileSize(room.width, columns);
  const heading = tile === null ? LIST_HEADING : HEADING;
  const lines = useMemo(() => linesOf(count, columns, groups), [count, columns, groups]);
  const focusedLine = lineOf(lines, focused);
  const rangeExtractor = useCallback(
    (range: Range) => withLine(defaultRangeExtractor(range), focusedLine, range.count),
    [focusedLine],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (lines[index]?.count === 0 ? heading : lineSize),
    overscan: OVERSCAN_LINES,
    rangeExtractor,
    scrollPaddingStart: 8,
    scrollPaddingEnd: barShown ? BAR : 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines, or other heights, are the reason to lay out again
  useEffect(() => virtual.measure(), [lineSize, lines]);
  return { lines, columns, lineSize, virtual };
}

const tileSize = (width: number, columns: number): number =>
  Math.round(((width - (columns - 1) * GAP_INLINE) / columns) * 0.75) + UNDER_PICTURE + GAP_BLOCK;

function withLine(lines: readonly number[], line: number, count: number): number[] {
  if (line < 0 || line >= count || lines.includes(line)) return [...lines];
  return [...lines, line].sort((one, other) => one - other);
}
