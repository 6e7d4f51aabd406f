import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether what floats over a screen stands at the screen's other end: it goes there, and back, when the focus of the
 * keyboard comes under it (WCAG 2.2, 2.4.11).
 */
export function useStepAside(box: RefObject<HTMLElement | null>): boolean {
  const [aside, setAside] = useState(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const over = box.current;
      if (over === null || !(target instanceof Element) || over.contains(target)) return;
      if (target.matches(':focus-visible') && overlap(over, target)) setAside((before) => !before);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [box]);
  return aside;
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
