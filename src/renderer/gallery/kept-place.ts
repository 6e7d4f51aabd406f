import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useUi } from '../state/ui-store.ts';
import { useLook } from './filters-store.ts';

/** Where the grid was left: what it showed, how wide it was, and how far down (px). */
interface Place {
  readonly of: string;
  readonly width: number;
  readonly top: number;
}

let left: Place | null = null;

/** What the grid shows: other filters, another order or other tiles have another place. */
function shownNow(): string {
  const { client, search } = useUi.getState();
  return JSON.stringify([client, search, useLook.getState()]);
}

/** The way to the tab stop of a grid that has just been laid out. */
export interface TabStop {
  /** Brings it into view; nothing where none was current. */
  readonly show: () => void;
  readonly focus: () => void;
}

/** Comes back to where the grid was left, or at least to the current item, with the focus where nothing else has it. */
export function useKeptPlace(box: RefObject<HTMLDivElement | null>, stop: TabStop): void {
  const shown = useRef('');
  const newest = useRef(stop);
  // Without dependencies: an old grid that is being replaced must not take the new one's look for its own.
  useEffect(() => {
    shown.current = shownNow();
    newest.current = stop;
  });
  useLayoutEffect(() => {
    const grid = box.current;
    if (grid === null) return;
    const kept = left !== null && left.of === shownNow() && left.width === grid.clientWidth ? left : null;
    // Once the columns are as wide as the box.
    let isBack = false;
    const frame = requestAnimationFrame(() => {
      isBack = true;
      if (kept === null) newest.current.show();
      else grid.scrollTop = kept.top;
      if (document.activeElement === null || document.activeElement === document.body) newest.current.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
      // Left again before it was back: that is still the place to come back to.
      if (isBack) left = { of: shown.current, width: grid.clientWidth, top: grid.scrollTop };
    };
  }, [box]);
}
