import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import { useUi } from '../state/ui-store.ts';
import { controlsOf } from './move-row-focus.ts';

/** Where the list was left: for which rows, how far down, and which control of which row had the focus. */
interface Place {
  readonly of: string;
  readonly top: number;
  readonly row: string | null;
  readonly control: number;
}

/** How long is looked for the row that had the focus. */
const FRAMES = 30;

let left: Place | null = null;

/** What the list shows: another tab, client or search has another place. */
function shownNow(): string {
  const { lens, client, search } = useUi.getState();
  return JSON.stringify([lens, client, search]);
}

/** How far down the list was left, px; 0 where it shows something else now. */
export const keptTop = (): number => (left !== null && left.of === shownNow() ? left.top : 0);

/** Comes back to where the list was left, with the focus where nothing else has it. */
export function useKeptPlace(box: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const list = box.current;
    if (list === null) return;
    list.scrollTop = keptTop();
    const search = lookForRow(list, left);
    return () => {
      // Left again before its row was found: it is still the place to come back to.
      if (search.stop()) left = placeIn(list);
    };
  }, [box]);
}

function placeIn(list: HTMLElement): Place {
  const active = document.activeElement;
  const row = active !== null && list.contains(active) ? active.closest<HTMLElement>('[data-upload]') : null;
  return {
    of: shownNow(),
    top: list.scrollTop,
    row: row?.dataset['upload'] ?? null,
    control: row === null ? -1 : controlsOf(row).findIndex((one) => one.contains(active)),
  };
}

/** Gives a row the focus once it is there; `stop` says whether the search had ended. */
interface RowSearch {
  readonly stop: () => boolean;
}

/** Rows come with the list's size, which takes a frame or two; the list itself takes the focus where they do not. */
function lookForRow(list: HTMLElement, place: Place | null): RowSearch {
  if (place === null || place.row === null || place.of !== shownNow()) return { stop: () => true };
  const wanted = `[data-upload="${CSS.escape(place.row)}"]`;
  let frame: number | null = null;
  const look = (framesLeft: number): void => {
    frame = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const row = list.querySelector<HTMLElement>(wanted);
    const target = row && controlsOf(row)[Math.max(0, place.control)];
    if (target) target.focus({ preventScroll: true });
    else if (framesLeft === 0) list.focus({ preventScroll: true });
    else frame = requestAnimationFrame(() => look(framesLeft - 1));
  };
  frame = requestAnimationFrame(() => look(FRAMES));
  return {
    stop() {
      if (frame === null) return true;
      cancelAnimationFrame(frame);
      return false;
    },
  };
}
