import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Where the list was left: what it showed, how far down, and the line that was its tab stop. */
export interface KeptPlace {
  readonly of: string;
  /** px */
  readonly top: number;
  readonly line: string;
  /** Whether that line had the focus. */
  readonly focused: boolean;
  /** The heights of lines as they were measured: open entries above would else move what is shown. */
  readonly measured: readonly VirtualItem[];
}

let left: KeptPlace | null = null;

/** Where a list of the same was left; null where it shows something else now. */
export const keptPlace = (of: string): KeptPlace | null => (left?.of === of ? left : null);

interface Kept {
  readonly of: string;
  readonly box: RefObject<HTMLDivElement | null>;
  /** The key of the line that is the tab stop. */
  readonly line: string;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}

/** Comes back to where the list was left, with the focus where nothing else has it. */
export function useKeptPlace({ of, box, line, virtual }: Kept): void {
  const stop = useRef(line);
  useEffect(() => {
    stop.current = line;
  });
  useLayoutEffect(() => {
    const list = box.current;
    if (list === null) return;
    const kept = keptPlace(of);
    let isBack = false;
    const frame = requestAnimationFrame(() => {
      isBack = true;
      if (kept === null) return;
      list.scrollTop = kept.top;
      if (kept.focused && document.activeElement === document.body)
        list.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      // Left again before it was back: that is still the place to come back to.
      if (!isBack) return;
      left = {
        ...{ of, top: list.scrollTop, line: stop.current },
        focused: list.contains(document.activeElement),
        measured: virtual.takeSnapshot(),
      };
    };
  }, [of, box, virtual]);
}
