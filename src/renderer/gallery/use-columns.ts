import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many tiles stand in a row, and the inner width of the box in px. */
export interface Columns {
  readonly columns: number;
  readonly width: number;
}

/** Watches a scrolling box and says how many tiles of at least `tile` px fit in a row. */
export function useColumns(box: RefObject<HTMLElement | null>, tile: number, gap: number): Columns {
  const [width, setWidth] = useState(tile);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const padding = Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd);
      setWidth(Math.max(tile, element.clientWidth - padding));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, tile]);
  return { columns: Math.max(1, Math.floor((width + gap) / (tile + gap))), width };
}
