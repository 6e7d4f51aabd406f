import type { KeyboardEvent, RefObject } from 'react';

type Box = RefObject<HTMLElement | null>;

/** A line far away comes into the document within a few frames. */
const TRIES = 10;

/** What takes the focus of a line. */
export const stopOf = (box: Box, index: number): HTMLElement | null =>
  box.current?.querySelector<HTMLElement>(`[data-line="${index}"] [data-stop]`) ?? null;

/** The first control inside an open entry. */
export const firstControl = (box: Box, index: number): HTMLElement | null =>
  box.current?.querySelector<HTMLElement>(`[data-line="${index}"] button:not([data-stop])`) ?? null;

/** Focuses a line once it is in the document. */
export function focusLine(box: Box, index: number, tries = TRIES): void {
  requestAnimationFrame(() => {
    const stop = stopOf(box, index);
    if (stop !== null) stop.focus();
    else if (tries > 1) focusLine(box, index, tries - 1);
  });
}

/** Whether an arrow to the side goes into a line, in the direction it is read; null for every other key. */
export function isForward({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean | null {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  const leftToRight = getComputedStyle(currentTarget).direction !== 'rtl';
  return (key === 'ArrowRight') === leftToRight;
}
