import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Size } from './zoom.ts';

/** Keeps what is in the middle of a scrolling box there while its content is scaled. */
export function useKeepMiddle(box: RefObject<HTMLElement | null>, size: Size | null, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = scale;
    const element = box.current;
    if (element === null || size === null || from === scale) return;
    element.scrollTo(
      middle(element.scrollLeft, element.clientWidth, { from: size.width * from, to: size.width * scale }),
      middle(element.scrollTop, element.clientHeight, { from: size.height * from, to: size.height * scale }),
    );
  }, [box, size, scale]);
}

/** The scroll position that keeps the middle, as the content's length goes from one to another. */
function middle(scroll: number, room: number, { from, to }: { readonly from: number; readonly to: number }) {
  const share = from <= room ? 0.5 : (scroll + room / 2) / from;
  return share * to - room / 2;
}
