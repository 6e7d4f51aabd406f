import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { DayLine } from './day-lines.ts';
import type { KeptPlace } from './kept-place.ts';

/** Heights in px before a line is measured (tokens: --row and its line, the day's head). */
const ROW = { comfortable: 49, compact: 39 } as const;
const DAY = 40;
const OVERSCAN = 8;
/** A head that stays leaves 8 px, so that the focus under it is not hidden (DESIGN.md, focus). */
const PAST_HEAD = DAY + 8;

interface Options {
  readonly lines: readonly DayLine[];
  readonly box: RefObject<HTMLDivElement | null>;
  readonly density: keyof typeof ROW;
  /** The line the focus is on, or would come to: it stays in the document, however far it is scrolled away. */
  readonly active: number;
  /** Where the list was left, if it was. */
  readonly kept: KeptPlace | null;
}

/** The virtual list of days: open entries are measured, the head of the topmost day stays in view. */
export function useDays({ lines, box, density, active, kept }: Options) {
  const heads = useMemo(() => lines.flatMap((line, index) => (line.kind === 'day' ? [index] : [])), [lines]);
  const staying = useRef(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      staying.current = heads.filter((head) => head <= range.startIndex).at(-1) ?? 0;
      const shown = new Set([staying.current, active, ...defaultRangeExtractor(range)]);
      return [...shown].filter((index) => index < range.count).sort((one, other) => one - other);
    },
    [heads, active],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: useCallback(
      (index: number) => (lines[index]?.kind === 'entry' ? ROW[density] : DAY),
      [lines, density],
    ),
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    rangeExtractor,
    initialOffset: kept?.top ?? 0,
    initialMeasurementsCache: [...(kept?.measured ?? [])],
    indexAttribute: 'data-line',
    overscan: OVERSCAN,
    scrollPaddingStart: PAST_HEAD,
    scrollPaddingEnd: 8,
    // New ends come on top: whoever reads further down keeps the place. Never "at the end", which would follow it.
    anchorTo: 'end',
    scrollEndThreshold: -1,
  });
  return { virtual, staying };
}
