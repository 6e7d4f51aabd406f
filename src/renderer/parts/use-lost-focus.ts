import { type FocusEvent, useLayoutEffect, useRef } from 'react';

interface Ways<Spot> {
  /** What is remembered of a control that takes the focus; null: nothing. */
  readonly spotOf: (control: HTMLElement) => Spot | null;
  /** What takes the focus instead when that control is gone; null: nothing does. */
  readonly find: (spot: Spot) => HTMLElement | null;
}

/**
 * Gives the focus a place where the control that had it is gone, because what could be done was done. The answer goes
 * on the element that holds the controls. Whoever takes the focus elsewhere does it on purpose.
 */
export function useLostFocus<Spot>({ spotOf, find }: Ways<Spot>) {
  const last = useRef<{ readonly control: HTMLElement; readonly spot: Spot } | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || last.current.control.isConnected) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const target = find(last.current.spot);
    if (target === null) return;
    last.current = null;
    target.focus({ preventScroll: true });
  });
  return {
    onFocus({ target, currentTarget }: FocusEvent<HTMLElement>): void {
      // The focus of a menu bubbles through React, although it stands elsewhere.
      const spot = currentTarget.contains(target) ? spotOf(target) : null;
      last.current = spot === null ? null : { control: target, spot };
    },
    onBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>): void {
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) last.current = null;
    },
  };
}
