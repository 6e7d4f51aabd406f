import { type RefObject, useLayoutEffect } from 'react';
import { focusIfLost } from '../offer/focus-elsewhere.ts';
import { useLostFocus } from '../parts/use-lost-focus.ts';
import { useUi } from '../state/ui-store.ts';
import { controlsOf } from './move-row-focus.ts';
import type { Line } from './sleeves.ts';

/** Where the focus was: in which line and row, and at which place among that line's controls. */
interface Spot {
  readonly line: number;
  readonly row: string | null;
  readonly place: number;
}

/**
 * Keeps the focus in the list where the control that had it goes: another control of the same row takes it, or of the
 * line that stands there now. A row that was scrolled out of view is not one that is gone.
 */
export function useFocusInLines(box: RefObject<HTMLDivElement | null>, lines: readonly Line[]) {
  // The whole list goes: what it showed last is done. On the way to another screen the place is kept instead.
  useLayoutEffect(() => {
    const list = box.current;
    return () => {
      if (list?.contains(document.activeElement) && useUi.getState().screen === 'queue') focusIfLost();
    };
  }, [box]);
  return useLostFocus<Spot>({
    spotOf,
    find(spot) {
      const list = box.current;
      if (list === null) return null;
      const row = spot.row === null ? null : list.querySelector(`[data-upload="${CSS.escape(spot.row)}"]`);
      const own = row?.closest<HTMLElement>('[data-line]') ?? null;
      if (own === null && lines.some((line) => line.kind === 'row' && line.upload.id === spot.row))
        return null;
      const line = own ?? lineAt(list, spot.line) ?? lineAt(list, spot.line - 1);
      const controls = line === null ? [] : controlsOf(line);
      return controls[Math.min(spot.place, controls.length - 1)] ?? list;
    },
  });
}

const lineAt = (list: HTMLElement, index: number): HTMLElement | null =>
  list.querySelector<HTMLElement>(`[data-line="${index}"]`);

function spotOf(control: HTMLElement): Spot | null {
  const line = control.closest<HTMLElement>('[data-line]');
  if (line === null) return null;
  return {
    line: Number(line.dataset['line']),
    row: control.closest<HTMLElement>('[data-upload]')?.dataset['upload'] ?? null,
    place: Math.max(0, controlsOf(line).indexOf(control)),
  };
}
